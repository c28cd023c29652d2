import { describe, expect, it } from 'vitest';
import { type Card, LONGEST_LINE } from '../../core/cards/card.ts';
import { CardIndex } from '../../core/cards/card-index.ts';
import { CARDS, WITHOUT_CARD } from '../../core/cards/cards.ts';
import { RULES } from '../../rules/index.ts';

const TERMS = [...new Map(RULES.flatMap(({ words }) => words).map((term) => [term.id, term])).values()];
const INDEX = new CardIndex(CARDS, TERMS);

/** The cards of all that is named in `text`, as somebody finds them who points at every word. */
function cardsIn(text: string): readonly (Card | undefined)[] {
  const { vocabulary } = INDEX;
  const hits = vocabulary.hitsIn(text).filter(({ term }) => vocabulary.fits(term, text, text));
  return hits.map(({ start }) => {
    const here = hits.filter((hit) => hit.start <= start && start < hit.end);
    return INDEX.cardOf(INDEX.best(here, (hit) => hit.end - hit.start)!.term);
  });
}

describe.each(CARDS.map((card) => [card.id, card] as const))('the card %s', (_, card) => {
  it('has three short lines, of which one names what is given up', () => {
    for (const line of [card.gives, card.givesUp, card.say]) {
      expect(line).toMatch(/^[A-Z][^\n]+\.$/);
      expect(line.length).toBeLessThanOrEqual(LONGEST_LINE);
    }
    expect(new Set([card.gives, card.givesUp, card.say]).size).toBe(3);
  });

  it('has a source', () => {
    expect(card.source.title).toMatch(/\S/);
    expect(new URL(card.source.url).protocol).toBe('https:');
  });

  it('is found where its subject is named, and not where it only seems to be', () => {
    expect(cardsIn(card.example)).toContain(card);
    for (const text of card.counterexamples ?? []) expect([text, cardsIn(text).includes(card)]).toEqual([text, false]);
  });

  it('covers terms that exist', () => {
    const ids = TERMS.map(({ id }) => id);
    expect((card.covers ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is written in the language of phrases', () => {
    const phrases = [card.phrases, card.traps, card.unless].flatMap((some) => some ?? []);
    for (const phrase of phrases) expect(phrase).toMatch(/^=?[\p{L}\p{N} ()|*#/.,:@'’_+>→=-]+$/u);
  });
});

describe('the cards', () => {
  it('are told apart by their ids', () => {
    expect(new Set(CARDS.map(({ id }) => id)).size).toBe(CARDS.length);
  });

  it('speak of every part of a design that a rule knows, but for those listed', () => {
    const products = TERMS.filter(
      ({ id, family, isGeneric }) => family !== undefined || isGeneric || id.startsWith('product-'),
    );
    expect(products.length).toBeGreaterThan(30);
    const without = products.filter(({ example }) => cardsIn(example!).length === 0).map(({ id }) => id);
    expect(without.filter((id) => !WITHOUT_CARD.includes(id))).toEqual([]);
    expect(WITHOUT_CARD.filter((id) => products.some((term) => term.id === id) && !without.includes(id))).toEqual([]);
  });

  it('put a product before a kind of thing', () => {
    expect(INDEX.cardFor('Redis cache')?.id).toBe('redis');
    expect(INDEX.cardFor('Redis Cluster')?.id).toBe('redis-cluster');
    expect(INDEX.cardFor('Socket.IO server')?.id).toBe('socket-io');
    expect(INDEX.cardFor('product cache')?.id).toBe('cache');
    expect(INDEX.cardFor('the weather')).toBeUndefined();
  });
});
