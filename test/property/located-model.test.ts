import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiagramJudge, Linter, type LocatedModel, type Range } from '../../core/index.ts';
import { createMermaidJudge } from '../../mermaid/node.ts';
import { RULES } from '../../rules/index.ts';
import { misplaced } from '../located-model.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../mermaid-worker-bundle.ts';

const RUNS = 40;

let bundle: MermaidWorkerBundle;
let judge: DiagramJudge;
beforeAll(async () => {
  bundle = await buildMermaidWorker();
  judge = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 60_000 });
});
afterAll(async () => {
  await judge.dispose();
  await bundle.remove();
});

interface Drawing {
  readonly source: string;
  /** Of nodes whose id has a place of its own. */
  readonly ids: readonly string[];
}

const id = fc
  .tuple(fc.constantFrom('a', 'Order', 'web_1', 'übung', 'x9'), fc.nat(3))
  .map(([word, number]) => `${word}${number}`);
const plainId = id.map((one) => one.replace('ü', 'u'));
const LABELS = [
  'Orders',
  'Web<br/>shop 🛒',
  '**Fares** _of_ taxis',
  '#35;1 #amp; more',
  'order order',
  'Order service (EU)',
  '  wide  ',
  'Ärger – täglich',
  '5 min; TTL',
  'a --> b',
];
const quotable = fc.constantFrom(...LABELS);
const unquoted = fc.constantFrom(...LABELS.filter((label) => !/[;(>]/.test(label)));
const blank = fc.constantFrom('', '\n', '  %% order --> web\n', '   \n');

function lines(first: string, statements: fc.Arbitrary<readonly [line: string, ids: readonly string[]]>) {
  return fc.array(fc.tuple(statements, blank), { minLength: 1, maxLength: 8 }).map((all): Drawing => {
    const text = all.map(([[line], between]) => `  ${line}\n${between}`).join('');
    return { source: `${first}\n${text}`, ids: all.flatMap(([[, ids]]) => ids) };
  });
}

const brackets = fc.constantFrom(['["', '"]'], ['[("', '")]'], ['{"', '"}'], ['(["', '"])'], ['@{ label: "', '" }']);
const node = fc.tuple(id, fc.option(fc.tuple(brackets, quotable))).map(([name, text]): [string, string] => {
  const [[open, close], label] = text ?? [['', ''], ''];
  return [`${name}${open}${label}${close}`, name];
});
const arrow = fc.oneof(
  fc.constantFrom('-->', '---', '==>', '-.->', '<-->'),
  unquoted.map((label) => `-->|${label}|`),
  quotable.map((label) => `-- "${label}" -->`),
);

const DRAWINGS: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  flowchart: lines(
    'flowchart LR',
    fc.tuple(node, arrow, node).map(([[from, one], link, [to, other]]) => [`${from} ${link} ${to}`, [one, other]]),
  ),
  sequence: lines(
    'sequenceDiagram',
    fc.oneof(
      fc
        .tuple(plainId, unquoted)
        .map(([name, label]): [string, string[]] => [`participant ${name} as ${label}`, [name]]),
      fc
        .tuple(plainId, fc.constantFrom('->>', '-->>', '-x', '-)'), plainId, unquoted)
        .map(([from, link, to, text]): [string, string[]] => [`${from}${link}${to}: ${text}`, [from, to]]),
      fc.tuple(plainId, unquoted).map(([name, text]): [string, string[]] => [`Note over ${name}: ${text}`, [name]]),
    ),
  ),
  classes: lines(
    'classDiagram',
    fc.oneof(
      fc.tuple(plainId, quotable).map(([name, label]): [string, string[]] => [`class ${name}["${label}"]`, [name]]),
      fc
        .tuple(plainId, fc.constantFrom('-->', '<|--', '*--', '..'), plainId, fc.constantFrom('', ' : has', ' : order'))
        .map(([from, link, to, label]): [string, string[]] => [`${from} ${link} ${to}${label}`, [from, to]]),
    ),
  ),
  states: lines(
    'stateDiagram-v2',
    fc.oneof(
      fc.tuple(plainId, quotable).map(([name, label]): [string, string[]] => [`state "${label}" as ${name}`, [name]]),
      fc
        .tuple(plainId, plainId, fc.constantFrom('', ' : pay', ' : a order'))
        .map(([from, to, label]): [string, string[]] => [`${from} --> ${to}${label}`, [from, to]]),
    ),
  ),
  entities: lines(
    'erDiagram',
    fc
      .tuple(
        plainId,
        fc.constantFrom('||--o{', '}o..||', '|o--o|'),
        plainId,
        fc.constantFrom('has', '"has many"', '""'),
      )
      .map(([from, link, to, label]): [string, string[]] => [`${from} ${link} ${to} : ${label}`, [from, to]]),
  ),
};

const prelude = fc.constantFrom(
  '',
  '---\ntitle: order\n---\n',
  '%%{init: {"theme": "dark"}}%%\n',
  '\n\n',
  '%% order\n',
);
const lineEnd = fc.constantFrom('\n', '\r\n');

async function modelOf(source: string): Promise<LocatedModel | undefined> {
  const verdict = await judge.judge(source);
  return verdict.outcome === 'valid' ? verdict.model : undefined;
}

describe.each(Object.entries(DRAWINGS))('%s', (_, drawing) => {
  it('has a model whose every range, sliced from the source, is what it claims to be', async () => {
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(drawing, prelude, lineEnd, async (drawn, before, end) => {
        const source = (before + drawn.source).replaceAll('\n', end);
        const model = await modelOf(source);
        if (!model) return;
        valid += 1;
        expect(misplaced(source, model)).toEqual([]);
        expect(model.nodes.map(({ id: name }) => name).sort()).toEqual([...new Set(drawn.ids)].sort());
        const places = model.nodes.flatMap(({ ids }) => ids);
        expect(places.length).toBeGreaterThanOrEqual(new Set(drawn.ids).size);
      }),
      { numRuns: RUNS },
    );
    expect(valid).toBeGreaterThan(RUNS / 2);
  }, 60_000);
});

/** A diagram as it stands in a document. */
const CONTAINERS: readonly ((source: string) => string)[] = [
  (source) => `\`\`\`mermaid\n${source}\`\`\`\n`,
  (source) => `   ~~~mermaid\n${indented(source, '   ')}   ~~~\n`,
  (source) => `> \`\`\`mermaid\n${indented(source, '> ')}> \`\`\`\n`,
  (source) => `- item\n\n  \`\`\`mermaid\n${indented(source, '  ')}  \`\`\`\n`,
  (source) => `1. > \`\`\`mermaid\n${indented(source, '   > ')}   > \`\`\`\n`,
  (source) => `::: mermaid\n${source}:::\n`,
];

function indented(source: string, prefix: string): string {
  return source.replace(/^(?!$)/gm, prefix).replace(/^$(?!$(?![\s\S]))/gm, prefix.trimEnd());
}

it('knows the places in the document, too, wherever the diagram stands in it', async () => {
  const linter = new Linter(RULES);
  let nodes = 0;
  await fc.assert(
    fc.asyncProperty(DRAWINGS.flowchart!, fc.constantFrom(...CONTAINERS), lineEnd, async (drawn, contained, end) => {
      const text = `# Shop\n\nText.\n\n${contained(drawn.source)}`.replaceAll('\n', end);
      const document = linter.open('a.md', text);
      await document.judgeDiagrams(judge);
      const written = text.split(end);
      const slice = ({ start, end: { character } }: Range) => written[start.line]!.slice(start.character, character);
      for (const { node: one, idRanges } of document.architecture('design').drawn.nodes) {
        expect(idRanges.map(slice)).toEqual(idRanges.map(() => one.id));
        nodes += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(nodes).toBeGreaterThan(RUNS);
}, 60_000);
