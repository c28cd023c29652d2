import { expect, test } from 'vitest';
import { foldedWords, namePattern, tellingWords } from './names.ts';
import { Prose, type ProseBlock } from './prose.ts';
import { ProseWords } from './prose-words.ts';
import type { Section } from './section.ts';

function proseOf(blocks: readonly ProseBlock[]): Prose {
  const words = new ProseWords();
  for (const block of blocks) words.take(block, block.source, block.isCode);
  return new Prose({
    blocks: () => blocks,
    has: (word) => words.has(word),
    hasKindred: (word) => words.hasKindred(word),
    hasInitials: (letters) => words.hasInitials(letters),
    isEmptyIn: () => false,
  });
}

test('words are folded, and those tell a name that others lack', () => {
  expect(foldedWords('OrderServices: HTTP-queries')).toEqual(['order', 'service', 'http', 'query']);
  expect(tellingWords('Order Service')).toEqual(['order']);
  expect(tellingWords('Database v2')).toEqual(['database']);
});

test('a name is found whatever its case, hyphens and markup', () => {
  const text = 'The order-service, **Order** Services and reorder services; OrderService.';
  const found = [...text.matchAll(namePattern('Order Service')!)].map(([match]) => match);
  expect(found).toEqual(['order-service', 'Order** Services', 'OrderService']);
  expect(namePattern('A')).toBeUndefined();
  expect([...'Redis cache'.matchAll(namePattern('Redis Cache - User Cache')!)]).toHaveLength(1);
});

test('prose leaves fences out, and has sentences with their places', () => {
  const section = {} as Section;
  const source = '- Orders are kept.\n  ```\n  Orders in code.\n  ```\n  Stock is\n  not orders. So.';
  const prose = proseOf([{ source, isCode: false, startLine: 3, section }]);
  expect([prose.has('order'), prose.has('code'), prose.has('so')]).toEqual([true, false, true]);
  expect([...prose.places(/orders/gi)].map(({ range: { start } }) => `${start.line}:${start.character}`)).toEqual([
    '3:2',
    '8:6',
  ]);
  expect([...prose.sentences(/stock/i)]).toMatchObject([{ range: { start: { line: 7 }, end: { line: 8 } } }]);
});

test('prose knows kindred words and initials, and what code says, which has no sentences', () => {
  const section = {} as Section;
  const block = { startLine: 0, section };
  const prose = proseOf([
    { ...block, source: 'Who notifies the dead-letter queue?', isCode: false },
    { ...block, source: 'image: ledger', isCode: true },
  ]);
  expect(['notification', 'notary', 'dead', 'the', 'th'].map((word) => prose.hasKindred(word))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
  expect([prose.hasInitials('dlq'), prose.hasInitials('dlx')]).toEqual([true, false]);
  expect([prose.has('ledger'), [...prose.sentences(/ledger/)].length]).toEqual([true, 0]);
});
