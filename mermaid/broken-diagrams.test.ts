import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramJudge } from '../core/diagram/judge.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../test/mermaid-worker-bundle.ts';
import { BROKEN_DESIGNS } from './broken-designs.ts';
import { BROKEN_DIAGRAMS } from './broken-diagrams.ts';
import { BROKEN_HABITS } from './broken-habits.ts';
import { createMermaidJudge } from './node.ts';

let bundle: MermaidWorkerBundle;
let judge: DiagramJudge;

beforeAll(async () => {
  bundle = await buildMermaidWorker();
  judge = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 30_000 });
});
afterAll(async () => {
  await judge?.dispose();
  await bundle?.remove();
});

const cases = [BROKEN_DIAGRAMS, BROKEN_DESIGNS, BROKEN_HABITS].flatMap((table) =>
  Object.entries(table).flatMap(([type, mistakes]) =>
    Object.entries(mistakes).map(([name, marked]) => ({ name: `${type}: ${name}`, marked })),
  ),
);

/** What may stand around a diagram without moving its mistakes. */
const SURROUNDINGS: Readonly<Record<string, (marked: string) => string>> = {
  'by itself': (marked) => marked,
  'after front matter, a directive and comments, with CRLF': (marked) =>
    `---\ntitle: Shop\n---\n%%{init: {"theme": "dark"}}%%\n\n%% W->>A\n${marked}`.replaceAll('\n', '\r\n'),
};

describe.each(Object.entries(SURROUNDINGS))('the token to change is found: %s', (_, surround) => {
  test.each(cases)('$name', async ({ marked }) => {
    const [before = '', token = '', after = ''] = surround(marked).split('‸');
    const verdict = await judge.judge(before + token + after);
    const lines = before.split('\n');
    const character = lines.at(-1)!.length;
    expect(verdict).toMatchObject({ outcome: 'invalid', place: { line: lines.length - 1, character } });
    if (verdict.outcome !== 'invalid') return;
    expect(verdict.place.endCharacter ?? character).toBe(character + token.length);
    expect(verdict.message).toMatch(/^[A-Z`].*\.$/);
  });
});

test('there are ten mistakes of each of four types', () => {
  for (const type of ['flowchart', 'sequence', 'class', 'ER']) {
    expect(Object.keys(BROKEN_DIAGRAMS[type] ?? {})).toHaveLength(10);
  }
  expect(Object.values(BROKEN_DESIGNS).map((mistakes) => Object.keys(mistakes).length)).toEqual([10, 10, 10, 10]);
});

describe('repairs', () => {
  test('let Mermaid read the diagram, all of them', async () => {
    let repairs = 0;
    for (const { marked } of cases) {
      const source = marked.replaceAll('‸', '');
      const verdict = await judge.judge(source);
      if (verdict.outcome !== 'invalid' || !verdict.repair) continue;
      const { range, newText } = verdict.repair;
      const lines = source.split('\n');
      const offset = ({ line, character }: typeof range.start) =>
        lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
      const repaired = source.slice(0, offset(range.start)) + newText + source.slice(offset(range.end));
      expect(await judge.judge(repaired)).toMatchObject({ outcome: 'valid' });
      repairs += 1;
    }
    expect(repairs).toBeGreaterThan(30);
  });

  test.each([
    ['flowchart LR\n  a[Cache (hot)] --> b\n', '"Cache (hot)"'],
    ['flowchart LR\n  a -->|get (all)| b\n', '"get (all)"'],
    ['flowchart LR\n  a["Orders] --> b\n', '"'],
    ['flowchart LR\n  a[(Orders] --> b\n', ')]'],
    ['flowchart LR\n  a{{Gateway} --> b\n', '}'],
    ['flowchart LR\n  a →  b\n', '-->'],
    ['graph TD\n  a ==> b\n  b -.> c\n', '-.->'],
    ['classDiagram\n  Shop <|- Kiosk\n', '<|--'],
    ['flowchart LR\n  a --> b\n  b <-- c[Web]\n', 'c[Web] --> b'],
    ['flowchart LR\n  a --|order| b\n', '-->'],
    ['flowchart LR\n  a -->|gRPC b[Web]\n', '|'],
    ['sequenceDiagram\n  A->>B order\n', ': '],
    ['erd\n  ORDER ||--o{ ITEM : has\n', 'erDiagram'],
    ['flowchart LRR\n  a --> b\n', 'LR'],
    ['flowchart LR\n  // reads\n  a --> b\n', '%%'],
    ['flowchart LR\n  a -- "reads all --> b\n', '"'],
    ['sequenceDiagram\n  actor W : Web\n  W->>A: get\n', ' as '],
    ['classDiagram\n  class List<Order>\n', '~Order~'],
    ['classDiagram\n  class A\n  note ten years\n', '"ten years"'],
    ['erDiagram\n  ORDER ||--o{ ITEM\n', ' : ""'],
    ['gantt\n  sectoin Build\n  one : 2030-01-01, 1d\n', 'section'],
  ])('%j: %s', async (source, newText) => {
    expect(await judge.judge(source)).toMatchObject({ repair: { newText } });
  });

  test('there is none where none helps', async () => {
    expect(await judge.judge('flowchart LR\n  a b c\n  d -> e\n')).not.toHaveProperty('repair');
  });
});
