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
    expect(await explained('# Team\n\nWe are five.')).toContain('Says nothing: the document is not taken for a design');
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
    expect(text).toContain('websocket-sticky-session\n\nSays nothing: nothing it asks about is named.');
  });

  it('says when a rule is off', async () => {
    expect(await explained(`${DECLARED}Cassandra.`, { 'cap-tradeoff': 'ignore' })).toContain('it is set to “ignore”');
  });

  it('reads a file, and says what it cannot read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
    writeFileSync(join(folder, 'a.md'), '# A');
    const host = { workingDirectory: folder, readStandardInput: async () => Buffer.of() };
    const given = { rules: {}, configurationFile: undefined, standardInputName: undefined };
    expect(await explainDocument({ ...given, path: 'a.md' }, host)).toContain('# How Tradeoff reads a.md');
    await expect(explainDocument({ ...given, path: 'b.md' }, host)).rejects.toThrow('b.md: cannot be read (ENOENT).');
  });

  it('takes one file', () => {
    expect(readArguments(['explain', 'a.md'])).toMatchObject({ name: 'explain', explain: { path: 'a.md' } });
    expect(() => readArguments(['explain'])).toThrow('explain takes one file');
    expect(() => readArguments(['explain', 'a.md', 'b.md'])).toThrow('explain takes one file');
  });
});
