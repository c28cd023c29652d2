import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DiagramJudge, Linter, PRESETS, presetSettings } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';

/** Pieces that change what stands around them: fences, headings, leads, choices, definitions. */
const PIECES = [
  '# Taxi\n',
  '## Architecture\n',
  '## Alternatives considered\n',
  '## Option A: Cassandra\n',
  '### Decision\n',
  '## Context\n',
  '## Status\n\nRejected\n',
  '\n',
  '\n\n',
  'Trips are kept in Cassandra. ',
  'We go with option A.\n',
  'Alternatives:\n',
  '- a Redis cache\n',
  '  - TTL 5 min\n',
  '| Part | Store |\n|---|---|\n| fares | Redis cache |\n',
  '```mermaid\nflowchart LR\n  a -->|WebSocket| b[Gateway]\n',
  '```\n',
  '> **Decision:** MongoDB\n',
  '~~',
  '<!--',
  '-->',
  'sticky sessions',
  ' eventually consistent',
  '[x]: http://example.com\n',
  '[x]',
  '---\nstatus: accepted\n---\n',
  '    indented\n',
  'Die Fahrten sind in der Datenbank und nicht im Cache. ',
  '\r\n',
  'is highly available. ',
  'TBD ',
  '<how long…> ',
  '<!-- tradeoff-disable-next cache-eviction -- later -->\n',
  '<!-- tradeoff-disable -->\n',
  '<!-- tradeoff-enable -->\n',
  '```mermaid\nflowchart LR\n  c[Client] --> o[Order Service]\n  o --> d[Ledger]\n  o --> q[Redis]\n```\n',
  'The order service keeps ledgers. ',
  'Cassandra is an AP store. ',
  'Cassandra is linearizable. ',
  'Browsers send UDP datagrams. ',
  'Requests take at most 200 ms. ',
  'The cache expires entries. ',
  'x',
  '\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
];

/** Reads what diagrams of one form draw: enough for rules that compare them with the text. */
const judge: DiagramJudge = {
  judge: async (source) => {
    if (!source.startsWith('flowchart')) return { outcome: 'invalid', message: 'No.', place: { line: 0 } };
    const lines = source.split('\n');
    const nodes = lines.flatMap((text, line) =>
      [...text.matchAll(/(\w+)\[([^\]]*)\]/g)].map(({ 1: id = '', 2: label = '', index }) => {
        const range = (start: number, length: number) => ({
          start: { line, character: start },
          end: { line, character: start + length },
        });
        const labelRange = range(index + id.length + 1, label.length);
        return {
          id,
          label,
          shape: label === 'Ledger' ? ('store' as const) : ('plain' as const),
          classes: [],
          ids: [range(index, id.length)],
          labelRange,
        };
      }),
    );
    return { outcome: 'valid', diagramType: 'flowchart-v2', model: { nodes, edges: [], groups: [], notes: [] } };
  },
  dispose: async () => {},
};

const piece = fc.constantFrom(...PIECES);
const position = fc.record({ line: fc.nat(30), character: fc.nat(40) });
const replacing = fc.record({ start: position, end: position, text: fc.array(piece, { maxLength: 3 }) });
/** Within a line: what happens at nearly every key. */
const typing = fc
  .record({
    start: position,
    removed: fc.nat(12),
    typed: fc.constantFrom(
      '',
      'x',
      'TTL 5 min',
      'ledger',
      'clients ',
      ...PIECES.filter((text) => !/[\r\n]/.test(text)),
    ),
  })
  .map(({ start, removed, typed }) => ({
    start,
    end: { line: start.line, character: start.character + removed },
    text: [typed],
  }));
const what = fc.record({
  edit: fc.oneof(replacing, typing, typing, typing),
  declared: fc.constantFrom(...Array(6).fill('design' as const), undefined, 'ignore' as const),
  /** How many steps of reading come before the next edit. */
  steps: fc.constantFrom(...Array(6).fill(Number.POSITIVE_INFINITY), 0, 3),
  isJudged: fc.constantFrom(true, true, false),
});
/** Of `npm run fuzz`, which goes on for some time: half of it for each. */
const { TRADEOFF_FUZZ_MINUTES: minutes, TRADEOFF_FUZZ_SEED: seed } = process.env;
const fuzzing = Number(minutes ?? 0) * 30_000;
const RUNS = Number(process.env.TRADEOFF_RUNS ?? 500);
const runs = (count: number) =>
  fuzzing > 0
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: fuzzing, seed: Number(seed) }
    : { numRuns: count };

const everyRule = Object.fromEntries(RULES.map(({ id }) => [id, 'warning' as const]));
const linter = new Linter(RULES);
/** All rules, each preset, and what runs where nothing is configured. */
const configuration = fc.constantFrom(everyRule, ...PRESETS.map((preset) => presetSettings(preset, RULES)), {});

it(
  'finds after any edits what it finds in the final text',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 5, maxLength: 25 }),
        fc.array(what, { maxLength: 10 }),
        async (pieces, script) => {
          const document = linter.open('docs/a.md', pieces.join(''));
          linter.lint(document, { rules: everyRule, declared: 'design' });
          let wasJudged = false;
          for (const { edit, steps, isJudged, declared } of script) {
            document.edit({ start: edit.start, end: edit.end }, edit.text.join(''));
            if (steps !== Number.POSITIVE_INFINITY) {
              const reading = document.read(declared);
              for (let step = 0; step < steps; step += 1) reading.next();
              continue;
            }
            const settings = { rules: everyRule, declared };
            const fresh = linter.open('docs/a.md', document.text.toString());
            if (isJudged) for (const each of [document, fresh]) await each.judgeDiagrams(judge);
            // A verdict is kept as long as the diagram stays as it is: a fresh document has none yet.
            else if (wasJudged) continue;
            wasJudged ||= isJudged;
            expect(linter.lint(document, settings)).toEqual(linter.lint(fresh, settings));
            expect(linter.explain(document, settings)).toEqual(linter.explain(fresh, settings));
          }
        },
      ),
      runs(RUNS),
    );
  },
  fuzzing + 60_000,
);

it(
  'finds after any edits of many small texts what it finds in the final text',
  () => {
    const edit = fc.record({
      edit: fc.oneof(replacing, typing, typing),
      declared: fc.constantFrom('design' as const, 'design' as const, undefined, 'ignore' as const),
      rules: configuration,
    });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (pieces, script) => {
          const document = linter.open('docs/a.md', pieces.join(''));
          const results = script.map(({ edit: { start, end, text }, ...settings }) => {
            document.edit({ start, end }, text.join(''));
            return linter.lint(document, settings);
          });
          const fresh = linter.open('docs/a.md', document.text.toString());
          const { edit: _, ...settings } = script.at(-1)!;
          expect(results.at(-1)).toEqual(linter.lint(fresh, settings));
        },
      ),
      runs(40 * RUNS),
    );
  },
  fuzzing + 300_000,
);
