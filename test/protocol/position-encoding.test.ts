import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { buildServer, TestClient } from './client.ts';

const DECLARED = '---\ntradeoff: {kind: design}\n---\n\n';
/** Before “Cassandra” stand 11 bytes, 7 UTF-16 code units, 6 code points. */
const TEXT = `${DECLARED}é 😀 in Cassandra.\n`.replace('in ', 'ü ');
const BEFORE = { 'utf-8': 11, 'utf-16': 7, 'utf-32': 6 } as const;

let server: string;
beforeAll(async () => {
  server = await buildServer('server-position-encoding');
});

describe.each(['utf-8', 'utf-32', 'utf-16'] as const)('a client that counts %s', (encoding) => {
  const general = { positionEncodings: [encoding] };
  const column = BEFORE[encoding];

  async function withClient(use: (client: TestClient, folder: string) => Promise<void>) {
    const folder = folderWith({});
    const client = new TestClient(server, folder);
    const pull = { textDocument: { diagnostic: {} } };
    const { capabilities } = await client.initialize({ ...pull, general });
    expect(capabilities.positionEncoding).toBe(encoding);
    await use(client, folder);
    expect(await client.stop()).toBe(0);
  }

  it('gets places and edits, and sends changes, in its columns', () =>
    withClient(async (client) => {
      const uri = 'untitled:design';
      await client.open(uri, TEXT);
      const range = { start: { line: 4, character: column }, end: { line: 4, character: column + 9 } };
      expect(await client.pull(uri)).toMatchObject([{ code: 'cap-tradeoff', range }]);
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions = (await client.connection.sendRequest('textDocument/codeAction', params)) as { title: string }[];
      expect(actions.map(({ title }) => title)).toContain('State that Cassandra puts availability first');
      // In two steps, of which the second is relative to the first.
      const start = { line: 4, character: 0 };
      const added = { range: { start, end: start }, text: '😀😀 ' };
      const width = { 'utf-8': 9, 'utf-16': 5, 'utf-32': 3 }[encoding];
      const from = { line: 4, character: width + column };
      const renamed = { range: { start: from, end: { line: 4, character: width + column + 9 } }, text: '😀 ScyllaDB' };
      await client.change(uri, 2, added, renamed);
      const [finding] = await client.pull(uri);
      const scylla = width + column + { 'utf-8': 5, 'utf-16': 3, 'utf-32': 2 }[encoding];
      expect(finding).toMatchObject({
        message: expect.stringMatching(/^ScyllaDB/),
        range: { start: { line: 4, character: scylla } },
      });
    }));

  it('gets places in files that are not open, and of related places', () =>
    withClient(async (client, folder) => {
      writeFileSync(join(folder, '.tradeoff.json'), '{"rules": {"é😀": "hint"}, "rulse": 1}');
      const uri = pathToFileURL(join(folder, 'a.md')).href;
      await client.open(uri, `${TEXT}\n😀 Cassandra again.\n`);
      const [finding] = await client.pull(uri);
      const width = { 'utf-8': 5, 'utf-16': 3, 'utf-32': 2 }[encoding];
      expect(finding?.relatedInformation).toMatchObject([
        { location: { range: { start: { line: 6, character: width } } } },
      ]);
      const before = readFileSync(join(folder, '.tradeoff.json'), 'utf8').indexOf('"rulse"');
      const less = { 'utf-8': -3, 'utf-16': 0, 'utf-32': 1 }[encoding];
      expect(client.published[0]?.diagnostics).toMatchObject([
        { range: { start: { line: 0, character: before - less } } },
      ]);
    }));
});

describe('a client that offers several encodings', () => {
  it.each([
    [undefined, 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ])('of %j has %s', async (positionEncodings, chosen) => {
    const client = new TestClient(server, folderWith({}));
    const { capabilities } = await client.initialize(positionEncodings ? { general: { positionEncodings } } : {});
    expect(capabilities.positionEncoding).toBe(chosen);
    expect(await client.stop()).toBe(0);
  });
});
