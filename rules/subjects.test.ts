import { describe, expect, it } from 'vitest';
import { CARDS } from '../core/index.ts';
import { RULES } from './index.ts';
import { SUBJECTS } from './subjects.ts';

describe.each(SUBJECTS.map((subject) => [subject.name, subject] as const))('the subject %s', (_, { rules, cards }) => {
  it('has a rule or a card, and all it names exist', () => {
    expect(rules.length + cards.length).toBeGreaterThan(0);
    const ruleIds = RULES.map(({ id }) => id);
    const cardIds = CARDS.map(({ id }) => id);
    expect(rules.filter((id) => !ruleIds.includes(id))).toEqual([]);
    expect(cards.filter((id) => !cardIds.includes(id))).toEqual([]);
  });
});

it('lists every subject once', () => {
  expect(new Set(SUBJECTS.map(({ name }) => name)).size).toBe(19);
});
