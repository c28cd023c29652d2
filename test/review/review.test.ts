import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Linter, type Rule, reviewText, unsaid } from '../../core/index.ts';
import { browserUdp } from '../../rules/browser-udp/rule.ts';
import { cacheEviction } from '../../rules/cache-eviction/rule.ts';
import { capTradeoff } from '../../rules/cap-tradeoff/rule.ts';
import { websocketStickySession } from '../../rules/websocket-sticky-session/rule.ts';

const DOCUMENTS = join(import.meta.dirname, 'documents');
/** More of them would change the expected reviews whenever a rule is added. */
const FEW_RULES = [capTradeoff, cacheEviction, websocketStickySession, browserUdp];

function reviewOf(text: string, rules: readonly Rule[] = FEW_RULES, severities = {}) {
  const linter = new Linter(rules);
  return linter.review(linter.open('docs/design.md', text), { rules: severities, declared: 'design' });
}

/** The cells of a review as `component, column: state`. */
function cells(text: string, rules?: readonly Rule[], severities?: object): readonly string[] {
  const { columns, rows } = reviewOf(text, rules, severities);
  return rows.flatMap(({ name, cells }) =>
    cells.map(({ state }, index) => `${name}, ${columns[index]!.title}: ${state}`),
  );
}

describe('a review as Markdown', () => {
  it.each(readdirSync(DOCUMENTS))('of %s', async (name) => {
    const linter = new Linter(FEW_RULES);
    const document = linter.open(`docs/${name}`, readFileSync(join(DOCUMENTS, name), 'utf8'));
    const review = linter.review(document, { rules: {}, declared: undefined });
    await expect(reviewText(name, review, name)).toMatchFileSnapshot(join(import.meta.dirname, 'golden', name));
  });

  it('links nothing where there is no address', () => {
    expect(reviewText('standard input', reviewOf('Trips are in Cassandra.'), undefined)).toContain(
      '| **Cassandra** (line 1) |',
    );
  });
});

it('gives a line to each cell where a matrix would be too wide', () => {
  const rules = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((asks) => ({ ...capTradeoff, id: asks, asks }));
  const review = reviewOf('Trips are in Cassandra, and riders in MongoDB. MongoDB is read by majority.', [
    ...rules,
    cacheEviction,
  ]);
  const lines = reviewText('a.md', review, undefined).split('\n');
  const table = lines.filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(2 + 2 * 7);
  expect(table.slice(0, 4)).toEqual([
    '| Component | Trade-off | Answer |',
    '| --- | --- | --- |',
    '| **Cassandra** (line 1) | A | **missing** |',
    '|  | B | **missing** |',
  ]);
  expect(table[9]).toBe('| **MongoDB** (line 1) | A | “MongoDB is read by majority.” (line 1) |');
});

describe('a review', () => {
  it('has a row for each component and a column for each rule that asks something', () => {
    expect(cells('Trips are in Cassandra.')).toEqual(['Cassandra, CAP choice: missing']);
    expect(cells('Trips are in Cassandra, by quorum. Fares are in a Redis cache.')).toEqual([
      'Cassandra, CAP choice: stated',
      'Cassandra, Eviction and TTL: notAsked',
      'Redis, CAP choice: notAsked',
      'Redis, Eviction and TTL: missing',
    ]);
    expect(cells('Nothing of the kind.')).toEqual([]);
  });

  it('leaves out rules that are off', () => {
    expect(cells('Trips are in Cassandra.', FEW_RULES, { 'cap-tradeoff': 'ignore' })).toEqual([]);
  });

  it('says what is missing as the finding does, and where', () => {
    const [row] = reviewOf('# Trips\n\nTrips are in Cassandra.').rows;
    expect(row?.cells).toEqual([
      {
        state: 'missing',
        message: expect.stringMatching(/^Cassandra is chosen, but/),
        range: { start: { line: 2, character: 13 }, end: { line: 2, character: 22 } },
      },
    ]);
  });

  it('says why something is not needed', () => {
    const disabled = '<!-- tradeoff-disable-next cap-tradeoff -- it is a toy -->\n\nTrips are in Cassandra.';
    expect(reviewOf(disabled).rows[0]?.cells[0]).toMatchObject({ state: 'notNeeded', because: 'it is a toy' });
    const alone = reviewOf('Riders are in MongoDB. We could add read replicas later.').rows[0]?.cells[0];
    expect(alone).toMatchObject({ state: 'notNeeded', because: 'replicas are only hypothetical' });
  });

  it('quotes what says most of the component itself', () => {
    const text = `By the CAP theorem something gives way.

## Trips

Cassandra holds trips, with LOCAL_QUORUM.`;
    const [cell] = reviewOf(text).rows[0]!.cells;
    expect(cell).toMatchObject({ quotes: [{ text: 'Cassandra holds trips, with LOCAL_QUORUM.' }, {}] });
  });

  it('quotes drawings and code without lines and marks', () => {
    const [cell] = reviewOf('Cassandra\n\n```\n┌──────────────┐\n│ Cassandra, by quorum │\n└──────────────┘\n```')
      .rows[0]!.cells;
    expect(cell).toMatchObject({ quotes: [{ text: 'Cassandra, by quorum' }] });
    const [item] = reviewOf('Cassandra\n\n```sql\n-- Cassandra, by quorum\n```').rows[0]!.cells;
    expect(item).toMatchObject({ quotes: [{ text: 'Cassandra, by quorum' }] });
  });

  it('calls a component what the document calls it', () => {
    const names = (text: string) => reviewOf(text).rows.map(({ name }) => name);
    expect(names('Fares are read through a fare cache.')).toEqual(['Fare cache']);
    expect(names('Varnish is our response cache.')).toEqual(['Varnish']);
    expect(names('Riders are read with caching.')).toEqual(['Caching']);
    expect(names('Fares are in a Redis cache, and riders are cached in Memcached. One is a local cache.')).toEqual([
      'Redis',
      'Memcached',
    ]);
    expect(names('Fares are cached in ElastiCache for Redis.')).toEqual(['Redis']);
  });

  it('has columns for rules that nobody foresaw', () => {
    const { asks: _, ...unnamed } = { ...capTradeoff, id: 'store-gauge' };
    expect(cells('Trips are in Cassandra.', [unnamed])).toEqual(['Cassandra, Store gauge: missing']);
  });

  it('has one column for rules that ask for the same, and one row for what they call by different words', () => {
    const lag = unsaid({
      id: 'lag',
      title: 'Who reads from copies says how old they may be.',
      asks: 'Lag',
      defaultSeverity: 'hint',
      preset: 'minimal',
      subjects: [{ id: 'copy', isGeneric: true, name: 'a copy', phrases: ['read replica(s)', 'cop(y|ies)'] }],
      statements: [{ id: 'age', name: 'an age', phrases: ['seconds'] }],
      within: 'document',
      findings: 'onePerSubject',
      message: () => 'How old?',
      suggest: () => [],
    });
    const text =
      'Copies of trips are made, and a standby replica. Reads go to read replicas, seconds behind, by quorum.';
    expect(cells(text, [capTradeoff, lag])).toEqual([
      'Standby replica, CAP choice: stated',
      'Standby replica, Lag: stated',
    ]);
    const gauge = { ...lag, asks: 'CAP choice' };
    expect(cells(text, [capTradeoff, gauge])).toEqual(['Standby replica, CAP choice: stated']);
    const unanswered = text.replace('seconds', 'somewhat');
    expect(cells(unanswered, [capTradeoff, gauge])).toEqual(['Standby replica, CAP choice: missing']);
    expect(reviewOf(unanswered, [capTradeoff, gauge]).columns).toEqual([
      { title: 'CAP choice', description: `${capTradeoff.title} ${lag.title}` },
    ]);
  });

  it('comes with warnings of rules that weigh no statements', () => {
    const { alsoFound } = reviewOf('# A <later…>\n\nThe browser sends frames over UDP to the media server.');
    expect(alsoFound).toMatchObject([{ rule: 'browser-udp', range: { start: { line: 2 } } }]);
  });

  it('keeps a kind of thing apart from a product that is one', () => {
    const edge = unsaid({
      id: 'edge',
      title: 'Who has an edge says what it holds.',
      asks: 'Edge',
      defaultSeverity: 'hint',
      preset: 'minimal',
      subjects: [{ id: 'edge-cache', isGeneric: true, name: 'an edge', phrases: ['edge cache(s)'] }],
      statements: [],
      within: 'document',
      findings: 'onePerSubject',
      message: () => 'What?',
      suggest: () => [],
    });
    expect(
      cells('Fares are in Redis, cached with a TTL. Pictures are in an edge cache.', [cacheEviction, edge]),
    ).toEqual([
      'Redis, Eviction and TTL: stated',
      'Redis, Edge: notAsked',
      'Edge cache, Eviction and TTL: notAsked',
      'Edge cache, Edge: missing',
    ]);
  });

  it('does not ask what nothing gives rise to', () => {
    const rule: Rule = {
      ...capTradeoff,
      reason: (architecture) => capTradeoff.reason!(architecture).map((one) => ({ ...one, doesNotArise: true })),
    };
    expect(reviewOf('Trips are in Cassandra.', [rule])).toMatchObject({ rows: [], columns: [] });
  });
});
