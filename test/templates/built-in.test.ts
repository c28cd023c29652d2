import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blanksIn, type DiagramJudge, headingsOf, Linter } from '../../core/index.ts';
import { createMermaidJudge } from '../../mermaid/node.ts';
import { RULES } from '../../rules/index.ts';
import { outlinesOf } from '../../server/templates/outlines.ts';
import { readTemplate } from '../../server/templates/template.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../mermaid-worker-bundle.ts';

const FOLDER = resolve(import.meta.dirname, '../../templates');
const TEMPLATES = readdirSync(FOLDER).map((file) =>
  readTemplate(basename(file, '.md'), 'built-in', readFileSync(join(FOLDER, file), 'utf8')),
);

/** The blanks that mean the same wherever they stand in one template, and are therefore filled at once. */
const MEANT_TO_RECUR = ['<28 days…>', '<5 min…>', '<First option…>', '<Second option…>'];

let bundle: MermaidWorkerBundle;
let judge: DiagramJudge;
beforeAll(async () => {
  bundle = await buildMermaidWorker();
  judge = createMermaidJudge({ workerPath: bundle.workerPath });
});
afterAll(async () => {
  await judge.dispose();
  await bundle.remove();
});

/** Takes each blank at its word. */
function filled(text: string): string {
  return text.replace(/<([^<>\n]*)…>/g, '$1');
}

async function findingsIn(text: string): Promise<readonly string[]> {
  const linter = new Linter(RULES);
  const document = linter.open('docs/design.md', text);
  await document.judgeDiagrams(judge);
  const { findings } = linter.lint(document, { rules: {}, declared: 'design', templates: outlinesOf(TEMPLATES) });
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

function nodesIn(text: string, type: 'html' | 'code'): readonly string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), type, (node) => {
    if ('value' in node) found.push(node.value);
  });
  return found;
}

it('are the four documents and seven sections', () => {
  const titles = (kind: string) => TEMPLATES.filter((template) => template.kind === kind).map(({ title }) => title);
  expect(titles('document')).toEqual(['ADR (MADR)', 'ADR (Nygard)', 'RFC', 'Service design']);
  expect(titles('section')).toEqual([
    'Cache policy',
    'CAP trade-off',
    'Hotspots and cold starts',
    'Protocol choice',
    'Queue semantics',
    'SLO table',
    'WebSocket affinity',
  ]);
});

describe.each(TEMPLATES)('the template $title', ({ kind, description, body }) => {
  it('is clean under our own rules once its blanks are filled', async () => {
    expect(blanksIn(body).length).toBeGreaterThan(3);
    const text = filled(body);
    expect(blanksIn(text)).toEqual([]);
    expect(await findingsIn(text)).toEqual([]);
  });

  it('has its blanks noticed, and nothing else', async () => {
    const found = await findingsIn(body);
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((finding) => !finding.startsWith('unresolved-marker: '))).toEqual([]);
  });

  it('holds only diagrams that Mermaid can read, filled or not', async () => {
    for (const text of [body, filled(body)]) {
      for (const source of nodesIn(text, 'code')) expect(await judge.judge(source)).toMatchObject({ outcome: 'valid' });
    }
  });

  it('shows its blanks to whoever reads it, instead of hiding them as HTML', () => {
    expect(nodesIn(body, 'html')).toEqual([]);
  });

  it('fills at once only blanks that mean the same', () => {
    const blanks = blanksIn(body).map(({ start, end }) => body.slice(start, end));
    const recurring = blanks.filter((blank, index) => blanks.indexOf(blank) !== index);
    expect(recurring.filter((blank) => !MEANT_TO_RECUR.includes(blank))).toEqual([]);
  });

  it('has one topmost heading and says what it is for in a line that a quick pick does not cut short', () => {
    const levels = headingsOf(body).map(({ level }) => level);
    expect(levels[0]).toBe(kind === 'document' ? 1 : 2);
    expect(levels.slice(1).every((level) => level > levels[0]!)).toBe(true);
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThan(80);
  });
});

it('has a diagram and all that a reviewer asks for in the service design', () => {
  const { body } = TEMPLATES.find(({ title }) => title === 'Service design')!;
  expect(body).toContain('```mermaid');
  const headings = headingsOf(body).map(({ heading }) => heading);
  for (const asked of ['Requirements', 'Trade-offs', 'Alternatives considered', 'Rollout and rollback', 'Risks']) {
    expect(headings).toContain(asked);
  }
  expect(headings).toContain('Open questions');
});
