import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramJudge } from '../core/diagram/judge.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../test/mermaid-worker-bundle.ts';
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

describe('valid diagrams', () => {
  const diagrams: Readonly<Record<string, string>> = {
    'flowchart-v2': 'flowchart LR\n  web[Web shop] -->|HTTPS| api{{Gateway}}\n  api --> orders[("Orders (SQL)")]\n',
    sequence: 'sequenceDiagram\n  box tomato Edge\n  participant W as Web\n  end\n  W->>+A: order\n  A-->>-W: 202\n',
    classDiagram: 'classDiagram\n  class Order {\n    +id: string\n    +cancel() bool\n  }\n  Order *-- Item : has\n',
    stateDiagram: 'stateDiagram-v2\n  [*] --> Open\n  state Open {\n    [*] --> Paid\n  }\n  Open --> [*]\n',
    er: 'erDiagram\n  ORDER ||--o{ ITEM : contains\n  ITEM {\n    string sku PK\n  }\n',
    gantt: 'gantt\n  dateFormat YYYY-MM-DD\n  section Rollout\n  Shadow traffic :a1, 2031-02-01, 14d\n',
    pie: 'pie title Traffic\n  "read" : 93\n  "write" : 7\n',
    gitGraph: 'gitGraph\n  commit\n  branch release\n  commit id: "cut"\n  checkout main\n  merge release\n',
    mindmap: 'mindmap\n  root((Cache))\n    Eviction\n      LRU\n    Staleness\n',
    journey: 'journey\n  title Checkout\n  section Pay\n    Enter card: 3: Buyer\n',
    c4: 'C4Context\n  Person(buyer, "Buyer")\n  System(shop, "Shop")\n  Rel(buyer, shop, "orders")\n',
    block: 'block\n  columns 2\n  a["Reader"] b["Writer"]\n  a --> b\n',
    quadrantChart: 'quadrantChart\n  x-axis Cheap --> Dear\n  y-axis Slow --> Fast\n  Redis: [0.4, 0.9]\n',
    requirement: 'requirementDiagram\n  requirement latency {\n    id: 7\n    text: p99 below 80 ms\n  }\n',
    sankey: 'sankey-beta\n\nEdge,Origin,12\nEdge,Cache,88\n',
    timeline: 'timeline\n  title Migration\n  2031 : Dual write : Backfill\n  2032 : Cut over\n',
    xychart: 'xychart-beta\n  x-axis [q1, q2]\n  bar [30, 12]\n',
    architecture: 'architecture-beta\n  service api(server)[API]\n  service db(database)[DB]\n  api:R -- L:db\n',
    kanban: 'kanban\n  todo[To do]\n    t1[Pick a queue]\n',
    packet: 'packet-beta\n  0-15: "Length"\n  16-31: "Checksum"\n',
    usecase: 'usecase-beta\n  actor Buyer\n  usecase (Place an order)\n',
  };
  test.each(Object.entries(diagrams))('%s', async (diagramType, source) => {
    expect(await judge.judge(source)).toMatchObject({ outcome: 'valid', diagramType });
  });

  test('front matter, a directive and comments', async () => {
    const source =
      '---\ntitle: Orders\n---\n%%{init: {"theme": "dark"}}%%\n%% the happy path\nflowchart LR\n  a --> b\n';
    expect(await judge.judge(source)).toMatchObject({ outcome: 'valid', diagramType: 'flowchart-v2' });
  });
});

/** `‸` marks in each source where the mistake is. */
describe('places and messages of mistakes', () => {
  const mistakes: readonly (readonly [name: string, marked: string, message: string])[] = [
    [
      'flowchart: bracket in a text',
      'flowchart LR\n  a[Cache ‸(Redis)] --> b\n',
      '`(` stands in a text without quotes: put the whole text in double quotes.',
    ],
    [
      'flowchart: quotes in a text',
      'flowchart LR\n  a --> b\n  a[The ‸"fast" path] --> c\n',
      '`"` stands in a text without quotes: put the whole text in double quotes.',
    ],
    [
      'flowchart: wrong closing bracket',
      'flowchart LR\n  a[Web] --> b(Api‸]\n',
      '`]` does not close what `(` opens: write `)`.',
    ],
    [
      'flowchart: text that is never closed',
      'flowchart LR\n  a --> b\n  b --> c‸[Orders\n  c --> d\n  d --> a\n',
      'The `[` that opens here is never closed.',
    ],
    [
      'flowchart: two nodes without an arrow',
      'flowchart TD\n  web ‸api\n',
      'Expected a new line or an arrow after `web`, not `api`.',
    ],
    ['flowchart: `end` too many', 'flowchart TD\n  a --> b\n  ‸end\n  b --> c\n', 'Unexpected `end`.'],
    [
      'flowchart: subgraph that is never closed',
      'flowchart TD\n  ‸subgraph edge\n    a --> b\n\n%% the rest follows\n',
      'The block that `subgraph` opens here is never closed: add `end`.',
    ],
    [
      'flowchart: after blank lines behind a brace, which its parser drops',
      'flowchart TD\n  a{Cached?}\n\n   \n\n  a --> b{Fresh?}  \n\n  b ‸c\n',
      'Expected a new line or an arrow after `b`, not `c`.',
    ],
    [
      'flowchart: after entities, which Mermaid encodes',
      'flowchart TD\n  a["#35; #quot;x#quot;"] --> b["#9829;"] ‸c\n',
      'Expected a new line or an arrow after `b["#9829;"]`, not `c`.',
    ],
    [
      'flowchart: unknown shape, found while the diagram is built',
      'flowchart TD\n  a --> b\n  ‸c@{ shape: zeppelin }\n  b --> c\n',
      'No such shape: zeppelin.',
    ],
    [
      'flowchart: statement that Mermaid does not cope with',
      'flowchart TD\n  a --> b\n  ‸subgraph\n    c\n  end\n',
      'Mermaid fails on the statement that starts here.',
    ],
    [
      'sequence: message without a receiver',
      'sequenceDiagram\n  participant W\n  W->>‸\n  W->>A: retry\n',
      'Unexpected end of the line.',
    ],
    [
      'sequence: note without a text',
      'sequenceDiagram\n  W->>A: order\n  Note right of A idempotent‸\n',
      'Expected `:` with a text after `idempotent`.',
    ],
    [
      'sequence: `else` in a loop',
      'sequenceDiagram\n  loop daily\n    A->>B: sync\n  ‸else\n  end\n',
      'Unexpected `else`.',
    ],
    [
      'class: wrong arrow',
      'classDiagram\n  class Order\n  Order ‸-> Item\n',
      'There is no arrow `->` in this type of diagram: write `-->`.',
    ],
    ['class: text outside the grammar', 'classDiagram\n  class Order\n  interface Store ‸{\n  }\n', 'Unexpected `{`.'],
    [
      'class: body that is never closed',
      'classDiagram\n  class Order ‸{\n    +cancel()\n',
      'The block that `{` opens here is never closed: add `}`.',
    ],
    ['state: separator', 'stateDiagram-v2\n  [*] --> Open\n‸---\n  Open --> [*]\n', 'Unexpected `-`.'],
    [
      'ER: relation without an entity',
      'erDiagram\n  ORDER ||--o{ ITEM : has\n  ORDER ||--|{‸\n',
      'Expected a name, `..` or `--` after `||--|{`.',
    ],
    [
      'C4: bracket that is never closed',
      'C4Context\n  Person(buyer, "Buyer")\n  System(shop, "Shop"‸\n',
      'Unexpected end of the diagram.',
    ],
    [
      'C4: lexical error',
      'C4Context\n  Person(buyer, "Buyer")\n\n  ‸### later\n  Person(clerk, "Clerk")\n',
      'Unexpected `###`.',
    ],
    ['block: node without a block', 'block\n  columns 2\n  a b\n  a ) ‸b\n', 'Unexpected `b`.'],
    [
      'sankey: row without a value, after blank lines, which its parser drops',
      'sankey-beta\n\nEdge,Origin,12\n\n\nEdge,Cache‸\n',
      'Expected `,` after `Edge,Cache`.',
    ],
    [
      'sequence: deactivated once too often, in another block',
      'sequenceDiagram\n  A->>+B: x\n  loop daily\n    B-->>-A: y\n  end\n  ‸B-->>-A: z\n',
      '`B` is not active where this deactivates it.',
    ],
    [
      'sequence: created without a message',
      'sequenceDiagram\n  A->>B: x\n  create participant ‸Q as Queue\n  A->>B: y\n',
      'The message after this has to go to `Q`, which it creates.',
    ],
    [
      'sequence: destroyed without a message',
      'sequenceDiagram\n  A->>B: x\n  destroy ‸B\n  A->>C: y\n',
      'The message after this has to go to `B`, or come from it.',
    ],
    [
      'sequence: created twice',
      'sequenceDiagram\n  A->>B: x\n  create participant ‸B\n  A->>B: y\n',
      'There is a participant `B` already: create one by another name.',
    ],
    [
      'sequence: in two boxes',
      'sequenceDiagram\n  box One\n    participant A\n  end\n  box Two\n    participant ‸A\n  end\n  A->>B: x\n',
      '`A` stands in another box already.',
    ],
    [
      'a plug-in',
      '‸zenuml\n  A.b()\n',
      '`zenuml` is no part of Mermaid: it is drawn only where its plug-in is registered.',
    ],
    ['mindmap: two roots', 'mindmap\n  root((Cache))\n    LRU\n‸  Queue\n', 'There can be only one root.'],
    [
      'timeline: period without a name',
      'timeline\n  title Move\n  ‸: Dual write\n',
      'Mermaid fails on the statement that starts here.',
    ],
    [
      'gantt: task without data',
      'gantt\n  dateFormat YYYY-MM-DD\n  section Rollout\n  Shadow‸\n',
      'Unexpected end of the line.',
    ],
    [
      'use case: bracket that is never closed, after a comment',
      'usecase-beta\n  actor Buyer\n  %% later\n  usecase (Order‸\n  actor Clerk\n',
      'Unexpected end of the line.',
    ],
    [
      'event modelling, whose parser reads comments, too',
      'eventmodeling\n%% one\n\ntf 01 evt Start\n%% two\ntf 02 ‸end Stop\n',
      'Unexpected `end`.',
    ],
    [
      'flowchart: YAML of a node',
      'flowchart LR\n  a --> b\n  ‸c@{ shape: [ }\n',
      'Not valid YAML: missed comma between flow collection entries.',
    ],
    [
      'quadrant: lexical error',
      'quadrantChart\n  x-axis Cheap --> Dear\n  Redis: [‸high, 0.9]\n',
      'Unexpected `high,`.',
    ],
    ['pie: value without a colon', 'pie\n  "read" : 93\n  "write" ‸7\n', 'Expected `:` after `"write"`, not `7`.'],
    ['gitGraph: lexical error', 'gitGraph\n  commit\n  ‸§ oops\n  commit\n', 'Unexpected `§`.'],
    [
      'architecture: end of a line',
      'architecture-beta\n  service api(server)\n  group‸\n',
      'Expected a name after `group`.',
    ],
    [
      'treemap: indentation after the last line',
      'treemap-beta\n"Cost"\n  "CPU": 3‸\n    ',
      'Unexpected end of the diagram.',
    ],
    ['unknown type', '\n  ‸flowchrat LR\n    a --> b\n', 'There is no diagram type `flowchrat`: write `flowchart`.'],
    [
      'unknown type after front matter and comments',
      '---\ntitle: x\n---\n%% note\n\n‸boxes\n',
      'No Mermaid diagram type is recognised in `boxes`.',
    ],
  ];

  test.each(mistakes)('%s', async (_name, marked, message) => {
    expect(await judge.judge(marked.replace('‸', ''))).toMatchObject({
      outcome: 'invalid',
      message,
      place: placeOfMark(marked),
    });
  });

  const mistake = 'flowchart LR\n  a --> b\n\n  a ‸c\n';
  const preludes: Readonly<Record<string, string>> = {
    'blank lines': '\n \n\n',
    'front matter': '---\ntitle: Orders\nconfig:\n  theme: dark\n---\n',
    'front matter with indentation and blank lines': '  ---\n\n  title: Orders\n\n  ---\n\n\n',
    'a directive': '%%{init: {"theme": "dark"}}%%\n',
    'a directive over several lines': '%%{init: {\n  "theme":\n    "dark"\n}}%%\n',
    comments: '%% one\n\n  %% two\n%% three\n',
    'all of it': '---\ntitle: x\n---\n\n%% one\n%%{init: {\n"theme": "dark" }}%%\n\n%% two\n',
  };
  for (const [lineEnd, name] of [
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ] as const) {
    test.each(Object.entries(preludes))(`after %s, with ${name}`, async (_name, prelude) => {
      const marked = (prelude + mistake).replaceAll('\n', lineEnd);
      expect(await judge.judge(marked.replace('‸', ''))).toMatchObject({ place: placeOfMark(marked) });
    });
  }

  test('after comments and a directive within the diagram', async () => {
    const marked =
      'sequenceDiagram\n  %% who\n  participant W\n\n\n  %% W->>‸A\n%%{init: {\n  "theme": "dark"}}%%\n  %% more\n  W->>‸\n';
    const source = marked.replaceAll('‸', '');
    expect(await judge.judge(source)).toMatchObject({ place: { line: 9, character: 6 } });
  });

  test('the same line in a comment before it', async () => {
    const source = 'sequenceDiagram\n  %% Note right of A\n  W->>A: order\n  Note right of A\n';
    expect(await judge.judge(source)).toMatchObject({ place: { line: 3 } });
  });

  test('an HTML attribute, whose quotes Mermaid changes', async () => {
    const marked = 'flowchart LR\n  a["<b class="x">Web</b>"] ‸c\n';
    expect(await judge.judge(marked.replace('‸', ''))).toMatchObject({ place: placeOfMark(marked) });
  });
});

describe('mistakes that Mermaid reports without a place', () => {
  test.each(['\n', '\r\n', '\r'])('front matter that is no YAML, with line ends %j', async (lineEnd) => {
    const source = '---\n\ntitle: Orders\nconfig: x: y\nother: 3\n---\nflowchart LR\n  a --> b\n';
    expect(await judge.judge(source.replaceAll('\n', lineEnd))).toEqual({
      outcome: 'invalid',
      message: 'The front matter is not valid YAML: bad indentation of a mapping entry.',
      place: { line: 3 },
    });
  });

  test('front matter that is not closed', async () => {
    expect(await judge.judge('---\ntitle: Orders\nflowchart LR\n  a --> b\n')).toEqual({
      outcome: 'invalid',
      message: 'Diagrams beginning with --- are not valid.',
      place: { line: 0 },
    });
  });

  test('a statement that the message quotes', async () => {
    expect(await judge.judge('pie\n  "read" : 93\n  "write" : -7\n')).toEqual({
      outcome: 'invalid',
      message: expect.stringContaining('"write" has invalid value: -7.'),
      place: { line: 2 },
    });
    expect(await judge.judge('architecture-beta\n  service api(server)[API]\n  db:L -- R:api\n')).toMatchObject({
      message: 'The left-hand id [db] does not yet exist.',
      place: { line: 2 },
    });
    expect(await judge.judge('gitGraph\n  commit\n  checkout nowhere\n')).toMatchObject({ place: { line: 2 } });
    const twice = 'gitGraph\n  commit\n  checkout nowhere\n  checkout nowhere\n';
    expect(await judge.judge(twice)).toMatchObject({ place: { line: 2 } });
    expect(await judge.judge('pie title write\n  "write" : -7\n')).toMatchObject({ place: { line: 1 } });
  });

  test('otherwise the first line with text', async () => {
    const source = '\n\npie\n  "read" : 3\n  "read" : -7\n';
    expect(await judge.judge(source)).toMatchObject({ outcome: 'invalid', place: { line: 2 } });
  });

  test.each(['', '\n \n', '%% nothing\n'])('nothing at all: %j', async (source) => {
    expect(await judge.judge(source)).toMatchObject({ outcome: 'invalid', message: 'The diagram is empty.' });
  });
});

test('a diagram leaves no trace in the verdict of the next one', async () => {
  const large = `flowchart LR\n${Array.from({ length: 520 }, (_, index) => `  n${index} --> n${index + 1}`).join('\n')}\n`;
  const fresh = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 30_000 });
  try {
    const before = await judge.judge(large);
    await judge.judge(`%%{init: {"maxEdges": 1000, "flowchart": {"curve": "basis"}}}%%\n${large}`);
    await judge.judge('%%{init: {"broken": }%%\nflowchart LR\n  a[ --> b\n');
    expect(await judge.judge(`${large}\n`)).toEqual(before);
    expect(await fresh.judge(`${large}\n`)).toEqual(before);
  } finally {
    await fresh.dispose();
  }
});

function placeOfMark(marked: string): { readonly line: number; readonly character: number } {
  const before = marked.slice(0, marked.indexOf('‸')).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
