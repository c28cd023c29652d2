import { expect, test } from 'vitest';
import type { Architecture, Mention } from '../architecture/architecture.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { Linter } from './linter.ts';
import type { Rule } from './rule.ts';

const REDIS: Term = { id: 'redis', name: 'Redis', phrases: ['redis'] };
const TEXT = `# Taxi\n\nWhat comes first.${'\n'.repeat(20)}Fares are kept in Redis. So they are.\n`;

/** Types into a document, and says how often a rule was asked about it and where it reported mentions. */
function typing(look: (mention: Mention, architecture: Architecture) => unknown) {
  let asked = 0;
  const rule: Rule = {
    id: 'names-redis',
    title: 'Redis is named.',
    defaultSeverity: 'hint',
    preset: 'recommended',
    appliesTo: 'anyDocument',
    words: [REDIS],
    check: (architecture) => {
      asked += 1;
      return architecture.mentions.map((mention) => {
        look(mention, architecture);
        return { message: mention.text, range: mention.range };
      });
    },
  };
  const linter = new Linter([rule]);
  const document = linter.open('', TEXT);
  const lint = () => linter.lint(document, { rules: {}, declared: 'design' }).findings;
  lint();
  return (line: number, character: number, text: string) => {
    asked = 0;
    const at = { line, character };
    document.edit({ start: at, end: at }, text);
    return [...lint().map(({ range: { start } }) => `${start.line}:${start.character}`), asked];
  };
}

test('a rule is not asked again where its mentions only move, and its reports move with them', () => {
  const type = typing(() => {});
  expect(type(22, 0, 'All ')).toEqual(['22:22', 0]);
  expect(type(2, 4, '\n')).toEqual(['23:22', 0]);
  expect(type(23, 0, 'Redis: ')).toEqual(['23:0', '23:29', 1]);
});

test('it is asked again where it read the words around a mention', () => {
  const type = typing(({ context }) => context);
  expect(type(22, 0, 'All ').at(-1)).toBe(1);
  expect(type(2, 4, 'x').at(-1)).toBe(0);
});

test('it is asked again where it counted lines, if any came or went there', () => {
  const named = typing(({ lineNumber }) => lineNumber);
  expect(named(2, 4, 'x').at(-1)).toBe(0);
  expect(named(2, 4, '\n').at(-1)).toBe(1);
  const near = typing((mention) => mention.isWithin(1, mention));
  expect(near(2, 4, '\n').at(-1)).toBe(0);
  expect(near(23, 4, '\n').at(-1)).toBe(1);
});

test('it is asked again about a word of the text only where the answer is another', () => {
  const type = typing((_, { prose }) => prose.has('trip'));
  expect(type(2, 0, 'Fares. ').at(-1)).toBe(0);
  expect(type(2, 0, 'Trips. ').at(-1)).toBe(1);
  expect(type(2, 0, 'Trips. ').at(-1)).toBe(0);
});
