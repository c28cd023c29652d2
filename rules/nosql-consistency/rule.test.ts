import { describe, expect, it } from 'vitest';
import { Linter, type LintSettings } from '../../core/index.ts';
import { RULES } from '../index.ts';
import { flagged } from '../lint-example.ts';

describe('nosql-consistency', () => {
  it.each<[string, string, string[]]>([
    ['a NoSQL database', 'Carts are kept in a NoSQL database.', ['NoSQL database']],
    ['a distributed one', 'Carts are kept in a distributed database.', ['distributed database']],
    ['a node', '```mermaid\nflowchart LR\n  api --> db[(NoSQL)]\n```', ['NoSQL']],
    ['a row', '| Data | Store |\n|---|---|\n| carts | NoSQL store |', ['NoSQL store']],
    ['what happens in a failure', 'A NoSQL database; a failover takes a minute.', ['NoSQL database']],
    ['a statement about another store', 'Carts: a NoSQL store. PostgreSQL is strongly consistent.', ['NoSQL store']],
    ['a list', '- Carts: a distributed NoSQL store\n- Mail: SES', ['distributed NoSQL store']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('nosql-consistency', text)).toEqual(expected);
  });

  it.each([
    ['eventual consistency', 'Carts are in a NoSQL database, which is eventually consistent.'],
    ['strong consistency', 'Carts are in a distributed database with strong consistency.'],
    ['a quorum', 'Carts are in a NoSQL store with quorum reads.'],
    ['stale reads', 'A NoSQL store. Stale reads are fine.'],
    ['a statement in a row', '| Store | Consistency |\n|---|---|\n| NoSQL | eventual consistency |'],
    ['a choice', 'A NoSQL database: we favour availability over consistency.'],
    // Named by product, or not chosen.
    ['a product', 'Carts are in DynamoDB, a NoSQL database.'],
    ['an alternative', '## Alternatives considered\n\nA NoSQL database scales further.'],
    ['a rejection', 'We use PostgreSQL rather than a NoSQL database.'],
    ['kinds of stores', '| Kind | Pros | Cons |\n|---|---|---|\n| NoSQL | scale | joins |'],
    ['the future', 'A NoSQL database may be added later.'],
    ['code', 'Set `nosql=true`.'],
    ['a lesson on kinds', 'There are four kinds of NoSQL: documents, columns, keys and graphs.'],
    ['a chapter to read', '## NoSQL\n\n- [Key-value stores](https://example.com/kv)'],
    ['a comparison', 'SQL or NoSQL is weighed in another chapter.'],
    ['a hit to consistency', 'A NoSQL store: consistency can take a hit, but carts must open.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('nosql-consistency', text)).toEqual([]);
  });
});

describe('a place that two rules ask the same about', () => {
  const found = (rules: LintSettings['rules']) => {
    const linter = new Linter(RULES);
    const document = linter.open('a.md', 'Carts are kept in a NoSQL database.');
    return linter.lint(document, { rules, declared: 'design' }).findings.map(({ rule }) => rule);
  };

  it('is told once, by the more severe', () => {
    expect(found({})).toEqual(['cap-tradeoff']);
    expect(found({ 'nosql-consistency': 'error' })).toEqual(['nosql-consistency']);
    expect(found({ 'cap-tradeoff': 'ignore' })).toEqual(['nosql-consistency']);
  });
});
