import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Linter } from '../../core/index.ts';
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
];

const piece = fc.constantFrom(...PIECES);
const position = fc.record({ line: fc.nat(30), character: fc.nat(40) });
const edit = fc.record({ start: position, end: position, text: fc.array(piece, { maxLength: 3 }) });
const settings = (declared: 'design' | undefined) => ({ rules: {}, declared });

it('finds after any edits what it finds in the final text', () => {
  const linter = new Linter(RULES);
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.array(edit, { maxLength: 8 }),
      fc.constantFrom('design' as const, undefined),
      (pieces, edits, declared) => {
        const document = linter.open('docs/a.md', pieces.join(''));
        for (const { start, end, text } of edits) {
          document.edit({ start, end }, text.join(''));
          linter.lint(document, settings(declared));
        }
        const fresh = linter.open('docs/a.md', document.text.toString());
        expect(linter.lint(document, settings(declared))).toEqual(linter.lint(fresh, settings(declared)));
        expect(linter.explain(document, settings(declared))).toEqual(linter.explain(fresh, settings(declared)));
      },
    ),
    { numRuns: 300 },
  );
});
