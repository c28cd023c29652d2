import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { explainDocument } from '../../cli/explain-command.ts';

const explained = (text: string, rules = {}) =>
  explainDocument(
    { path: '-', rules, configurationFile: undefined, standardInputName: undefined },
    { workingDirectory: mkdtempSync(join(tmpdir(), 'tradeoff-')), readStandardInput: async () => Buffer.from(text) },
  );

const DECLARED = '---\ntradeoff: {kind: design}\n---\n\n';

describe('tradeoff explain', () => {
  it('says what kind of document it is and why', async () => {
    expect(await explained('# Team\n\nWe are five.')).toContain('Kind: **other**, not linted as a design, because');
    expect(await explained('# Team\n\nWe are five.')).toMatch(
      /- The document is not taken for a design: .* \(.*cap-tradeoff, /,
    );
  });

  it('says which language it is written in where that is not English', async () => {
    const text = 'Die Fahrten sind in der Datenbank und der Cache ist für die Tarife. '.repeat(3);
    expect(await explained(text)).toContain('not English but German');
  });

  it('shows mentions with their stance and cue', async () => {
    const text = await explained(`${DECLARED}Trips are in Cassandra. We could add a Redis cache.`);
    expect(text).toContain('line 5, prose: “Cassandra” is committed');
    expect(text).toContain('line 5, prose: “Redis cache” is hypothetical (could)');
  });

  it('shows statements, what they belong to, and each verdict', async () => {
    const text = await explained(
      `${DECLARED}## Fare cache\n\nTTL: a minute\n\n## Trips\n\nA token expires.\n\nCassandra.`,
    );
    expect(text).toContain('“TTL” (a time to live) counts: it stands under the heading “Fare cache”');
    expect(text).toContain('“expires” (a time to live) does not count: the same sentence is about “token”');
    expect(text).toContain('**Cassandra**: unsaid. Asked because line 13 names “Cassandra”, and nothing answers.');
    expect(text).toMatch(/- Nothing it asks about is named\. \(.*websocket-sticky-session/);
  });

  it('lists once what counts for several components alike', async () => {
    const text = await explained(
      `${DECLARED}Trips are in Cassandra, orders are in DynamoDB. Reads are eventually consistent.`,
    );
    expect(text.match(/eventually consistent” \(a consistency model\) counts/g)).toHaveLength(1);
    expect(text).toMatch(/\*\*Cassandra\*\*: satisfied.*\n\n\*\*DynamoDB\*\*: satisfied.*\n\n- line 5: “eventually/);
  });

  it('says when a rule is off', async () => {
    expect(await explained(`${DECLARED}Cassandra.`, { 'cap-tradeoff': 'ignore' })).toMatch(
      /- It is set to “ignore”\. \(.*cap-tradeoff/,
    );
  });

  it('reads a file, and says what it cannot read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
    writeFileSync(join(folder, 'a.md'), '# A');
    const host = { workingDirectory: folder, readStandardInput: async () => Buffer.of() };
    const given = { rules: {}, configurationFile: undefined, standardInputName: undefined };
    expect(await explainDocument({ ...given, path: 'a.md' }, host)).toContain('# How Tradeoff reads a.md');
    await expect(explainDocument({ ...given, path: 'b.md' }, host)).rejects.toThrow('b.md: cannot be read (ENOENT).');
  });

  it('takes one file', async () => {
    expect(readArguments(['explain', 'a.md'])).toMatchObject({ name: 'explain', explain: { path: 'a.md' } });
    expect(() => readArguments(['explain'])).toThrow('explain takes one file');
    expect(() => readArguments(['explain', 'a.md', 'b.md'])).toThrow('explain takes one file');
  });
});
