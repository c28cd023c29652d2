import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { buildServer, TestClient } from './client.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';
const PULL = { textDocument: { diagnostic: {} } };
const WATCHES = { ...PULL, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

let server: string;
beforeAll(async () => {
  server = await buildServer('server-configuration');
});

async function withClient(
  files: Readonly<Record<string, string>>,
  use: (client: TestClient, uri: (name: string) => string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = folderWith(files);
  const client = new TestClient(server, folder);
  await use(client, (name) => pathToFileURL(join(folder, name)).href, folder);
  expect(await client.stop()).toBe(0);
}

const changed = (client: TestClient) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });

describe('configuration files', () => {
  it('show what is wrong at its place, and the last good one stays in force until it is right again', () =>
    withClient({ '.tradeoff.json': '{"rules": {"cap-tradeoff": "hint"}}' }, async (client, uri, folder) => {
      await client.initialize(PULL);
      await client.open(uri('a.md'), DESIGN);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 4 }]);

      writeFileSync(
        join(folder, '.tradeoff.json'),
        '{\n  "rules": {"cap-tradeof": "error", "cache-eviction": "loud"}\n}',
      );
      await changed(client);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 4 }]);
      expect(client.published).toMatchObject([
        {
          uri: uri('.tradeoff.json'),
          diagnostics: [
            {
              source: 'tradeoff',
              severity: 1,
              message: '"rules.cache-eviction" must be one of error, warning, information, hint, ignore.',
              range: { start: { line: 1, character: 54 }, end: { line: 1, character: 60 } },
            },
          ],
        },
      ]);

      writeFileSync(join(folder, '.tradeoff.json'), '{\n  "rules": {"cap-tradeof": "error"}\n}');
      await changed(client);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 4 }]);
      expect(client.published.at(-1)?.diagnostics).toMatchObject([
        {
          message: 'Unknown rule "cap-tradeof": did you mean "cap-tradeoff"?',
          range: { start: { line: 1, character: 12 }, end: { line: 1, character: 25 } },
        },
      ]);

      writeFileSync(join(folder, '.tradeoff.json'), '{"rules": {"cap-tradeoff": "error"}}');
      await changed(client);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 1 }]);
      expect(client.published.at(-1)).toMatchObject({ uri: uri('.tradeoff.json'), diagnostics: [] });
    }));

  it('are said to be wrong once, and no more when they are gone', () =>
    withClient({ 'docs/package.json': '{"tradeoff": {"rulse": {}}}' }, async (client, uri, folder) => {
      await client.initialize(PULL);
      for (const name of ['docs/a.md', 'docs/b.md']) {
        await client.open(uri(name), DESIGN);
        expect(await client.pull(uri(name))).toMatchObject([{ severity: 2 }]);
      }
      expect(client.published).toHaveLength(1);
      rmSync(join(folder, 'docs/package.json'));
      await changed(client);
      await client.pull(uri('docs/a.md'));
      expect(client.published.at(-1)).toMatchObject({ uri: uri('docs/package.json'), diagnostics: [] });
    }));

  it('are watched, those that are extended, too', () =>
    withClient({ '.tradeoff.yaml': 'extends: ./base.yaml', 'base.yaml': 'rules: {}' }, async (client, uri, folder) => {
      await client.initialize(WATCHES);
      await client.open(uri('a.md'), DESIGN);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 2 }]);
      expect(client.watched).toEqual([
        '**/{.tradeoff.json,.tradeoff.yaml,.tradeoff.yml,package.json,.tradeoffignore}',
        join(folder, 'base.yaml'),
      ]);
      writeFileSync(join(folder, 'base.yaml'), 'rules: {cap-tradeoff: error}');
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 2 }]);
      await changed(client);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ severity: 1 }]);
    }));

  it('are looked at again on save for clients that do not watch', () =>
    withClient({}, async (client, uri, folder) => {
      await client.initialize({});
      await client.open(uri('a.md'), DESIGN);
      expect(await client.publication(uri('a.md'), 1)).toHaveLength(1);
      writeFileSync(join(folder, '.tradeoff.yaml'), 'rules: {cap-tradeoff: ignore}');
      client.published.length = 0;
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri('a.md') } });
      expect(await client.publication(uri('a.md'), 1)).toEqual([]);
    }));

  it('bring the names of the house, and .tradeoffignore leaves a document alone', () =>
    withClient({}, async (client, uri, folder) => {
      await client.initialize(PULL);
      await client.open(uri('a.md'), DESIGN.replace('Cassandra', 'Hollow'));
      expect(await client.pull(uri('a.md'))).toEqual([]);
      writeFileSync(join(folder, '.tradeoff.yaml'), 'vocabulary: {store: [Hollow]}');
      await changed(client);
      expect(await client.pull(uri('a.md'))).toMatchObject([{ code: 'cap-tradeoff' }]);
      writeFileSync(join(folder, '.tradeoffignore'), 'a.md');
      await changed(client);
      expect(await client.pull(uri('a.md'))).toEqual([]);
    }));

  it('of every folder apply to the documents below it', () =>
    withClient(
      {
        'one/.tradeoff.yaml': 'rules: {cap-tradeoff: error}',
        'two/.tradeoff.json': '{"rules": {"cap-tradeoff": "hint"}}',
      },
      async (client, uri) => {
        await client.initialize(PULL);
        for (const [name, severity] of [
          ['one/a.md', 1],
          ['two/a.md', 4],
          ['three.md', 2],
        ] as const) {
          await client.open(uri(name), DESIGN);
          expect(await client.pull(uri(name))).toMatchObject([{ severity }]);
        }
      },
    ));
});
