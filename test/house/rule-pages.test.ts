import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blanksIn, type DiagramJudge, LineText, Linter, presetSettings, suggestionsOf } from '../../core/index.ts';
import { createMermaidJudge } from '../../mermaid/node.ts';
import { RULES } from '../../rules/index.ts';
import { outlinesOf } from '../../server/templates/outlines.ts';
import { readTemplate } from '../../server/templates/template.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../mermaid-worker-bundle.ts';

const FOLDER = resolve(import.meta.dirname, '../../docs/rules');

const TEMPLATE_FOLDER = resolve(import.meta.dirname, '../../templates');
const TEMPLATES = outlinesOf(
  readdirSync(TEMPLATE_FOLDER).map((name) =>
    readTemplate(name, 'built-in', readFileSync(join(TEMPLATE_FOLDER, name), 'utf8')),
  ),
);

/** The quotation after a line that says `Fails:` or `Passes:`, without its quote marks. */
function example(page: string, label: 'Fails' | 'Passes'): string | undefined {
  const quotation = new RegExp(`^${label}:\\n\\n((?:>.*\\n)+)`, 'm').exec(page)?.[1];
  return quotation
    ?.replace(/^> ?/gm, '')
    .replace(/^`(<!--.*)`$/gm, '$1')
    .replaceAll('&lt;', '<');
}

let bundle: MermaidWorkerBundle;
let judge: DiagramJudge;
beforeAll(async () => {
  bundle = await buildMermaidWorker();
  judge = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 30_000 });
});
afterAll(async () => {
  await judge.dispose();
  await bundle.remove();
});

async function lint(text: string) {
  const linter = new Linter(RULES);
  const document = linter.open('docs/design.md', text);
  await document.judgeDiagrams(judge);
  const { findings } = linter.lint(document, {
    rules: presetSettings('strict', RULES),
    declared: 'design',
    templates: TEMPLATES,
  });
  return { document, findings };
}

async function rulesIn(text: string): Promise<readonly string[]> {
  return (await lint(text)).findings.map(({ rule }) => rule);
}

it('are there for each rule and for nothing else', () => {
  const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');
  expect(pages).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
});

describe.each(RULES.map(({ id }) => id))('the page of %s', (id) => {
  const page = readFileSync(join(FOLDER, `${id}.md`), 'utf8');

  it('says when not to use it and what it gets wrong', () => {
    expect(page).toContain('**When not to use it:**');
    expect(page).toContain('**Known false alarms:**');
  });

  it('fails and passes what it says', async () => {
    expect(await rulesIn(example(page, 'Fails')!)).toContain(id);
    expect(await rulesIn(example(page, 'Passes')!)).not.toContain(id);
  });

  it('has an example that each of its suggestions settles', async () => {
    const text = example(page, 'Fails')!;
    const { document, findings } = await lint(text);
    const suggestions = findings
      .filter(({ rule }) => rule === id)
      .flatMap((finding) => suggestionsOf(document, finding));
    for (const { title, edits } of suggestions) {
      const changed = new LineText(text);
      for (const { range, newText } of edits) changed.replace(range, newText);
      const filled = blanksIn(changed.toString()).reduceRight(
        (whole, { start, end }) => `${whole.slice(0, start)}ten${whole.slice(end)}`,
        changed.toString(),
      );
      expect([title, (await rulesIn(filled)).filter((rule) => rule === id)]).toEqual([title, []]);
    }
  });
});
