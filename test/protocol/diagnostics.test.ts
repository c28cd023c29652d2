import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { buildServer, TestClient } from './client.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\n😀 Trips are kept in Cassandra.\n';
const PULL = { textDocument: { diagnostic: {} } };
const CASSANDRA = { start: { line: 4, character: 21 }, end: { line: 4, character: 30 } };

let server: string;
beforeAll(async () => {
  server = await buildServer('server-diagnostics');
});

async function withClient(use: (client: TestClient, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  const client = new TestClient(server, folder);
  await use(client, folder);
  expect(await client.stop()).toBe(0);
}

describe('diagnostics', () => {
  it('are pulled, with code, page and UTF-16 range', () =>
    withClient(async (client) => {
      const { capabilities } = await client.initialize(PULL);
      expect(capabilities.diagnosticProvider).toBeDefined();
      await client.open('untitled:design', DESIGN);
      expect(await client.pull('untitled:design')).toMatchObject([
        {
          source: 'tradeoff',
          code: 'cap-tradeoff',
          severity: 2,
          range: CASSANDRA,
          codeDescription: { href: expect.stringMatching(/docs\/rules\/cap-tradeoff\.md$/) },
        },
      ]);
      expect(client.published).toEqual([]);
    }));

  it('come again once the templates are read', () =>
    withClient(async (client) => {
      await client.initialize({});
      const headings = ['Summary', 'Requirements', 'Architecture', 'Trade-offs', 'Security and privacy', 'Risks'];
      const others = ['Alternatives considered', 'Rollout and rollback', 'Open questions', 'Non-goals'];
      const sections = [...headings, ...others].filter((heading) => heading !== 'Risks');
      const text = `---\ntradeoff: {kind: design}\n---\n\n# Shop\n\n${sections.map((one) => `## ${one}\n\nText.\n`).join('\n')}`;
      await client.open('untitled:design', text);
      await expect
        .poll(() => client.published.at(-1)?.diagnostics, { timeout: 20_000 })
        .toMatchObject([{ code: 'required-section' }]);
    }));

  it('follow edits', () =>
    withClient(async (client) => {
      await client.initialize(PULL);
      await client.open('untitled:design', DESIGN);
      const end = { line: 4, character: 30 };
      await client.change('untitled:design', 2, {
        range: { start: end, end },
        text: ', six nodes, eventually consistent',
      });
      expect(await client.pull('untitled:design')).toEqual([]);
      await client.change('untitled:design', 3, { text: DESIGN.replaceAll('\n', '\r\n') });
      expect(await client.pull('untitled:design')).toMatchObject([{ range: CASSANDRA }]);
    }));

  it('are pushed with their version to clients that cannot pull', () =>
    withClient(async (client) => {
      const { capabilities } = await client.initialize({});
      expect(capabilities.diagnosticProvider).toBeUndefined();
      await client.open('untitled:design', DESIGN);
      expect(await client.publication('untitled:design', 1)).toHaveLength(1);
      await client.change('untitled:design', 2, { text: '# Nothing' });
      expect(await client.publication('untitled:design', 2)).toEqual([]);
    }));

  it('are empty for closed documents and other languages', () =>
    withClient(async (client) => {
      await client.initialize(PULL);
      expect(await client.pull('untitled:never-opened')).toEqual([]);
      await client.change('untitled:never-opened', 2, { text: DESIGN });
      await client.open('untitled:code', DESIGN, 'plaintext');
      expect(await client.pull('untitled:code')).toEqual([]);
    }));

  it('are dropped when cancelled or superseded, even while a long document is read', () =>
    withClient(async (client) => {
      await client.initialize(PULL);
      const long = `${DESIGN}\n${'Trips are kept in *Cassandra* and read through a `Redis` cache.\n\n'.repeat(20_000)}`;
      await client.open('untitled:long', long);
      const cancellation = new CancellationTokenSource();
      const cancelled = client.pull('untitled:long', cancellation.token);
      cancellation.cancel();
      await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
      const superseded = client.pull('untitled:long');
      const start = { line: 4, character: 0 };
      await client.change('untitled:long', 2, { range: { start, end: start }, text: 'x' });
      await expect(superseded).rejects.toMatchObject({
        code: LSPErrorCodes.ServerCancelled,
        data: { retriggerRequest: true },
      });
      expect(await client.pull('untitled:long')).toHaveLength(2);
    }));

  it('are those of the last key of a burst alone', () =>
    withClient(async (client) => {
      await client.initialize(PULL);
      await client.open('untitled:burst', DESIGN);
      await client.pull('untitled:burst');
      const start = { line: 4, character: 0 };
      const asked: Promise<unknown>[] = [];
      for (let version = 2; version < 12; version += 1) {
        void client.change('untitled:burst', version, { range: { start, end: start }, text: 'x' });
        asked.push(client.pull('untitled:burst'));
      }
      const answers = await Promise.allSettled(asked);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(answers.at(-1)).toMatchObject({ status: 'fulfilled', value: [{ code: 'cap-tradeoff' }] });
    }));

  it('say what of front matter is not understood, and nothing where it says false', () =>
    withClient(async (client) => {
      await client.initialize(PULL);
      await client.open('untitled:bogus', DESIGN.replace('design', 'bogus'));
      expect(await client.pull('untitled:bogus')).toMatchObject([
        { code: 'directive', range: { start: { line: 1, character: 17 }, end: { line: 1, character: 22 } } },
      ]);
      await client.open('untitled:off', DESIGN.replace('{kind: design}', 'false'));
      expect(await client.pull('untitled:off')).toEqual([]);
    }));

  it('come without the settings of a client that does not answer, and again with them', () =>
    withClient(async (client) => {
      const workspace = { configuration: true, diagnostics: { refreshSupport: true } };
      await client.initialize({ ...PULL, workspace });
      const answer = client.answerLate();
      await client.open('untitled:design', DESIGN);
      expect(await client.pull('untitled:design')).toMatchObject([{ severity: 2 }]);
      client.settings = { rules: { 'cap-tradeoff': 'error' } };
      answer();
      while (client.refreshes === 0) await new Promise((done) => setTimeout(done, 5));
      expect(await client.pull('untitled:design')).toMatchObject([{ severity: 1 }]);
    }));

  it.each<[string, readonly unknown[]]>([
    ['tradeoff/diagrams', [{}, { uri: 1 }, [], 'x', null]],
    ['tradeoff/explain', [{}, { uri: 1 }]],
    ['tradeoff/ruleSettingEdit', [{}, { uri: 'file:///a.md' }]],
    ['tradeoff/declarationEdits', [{}, { uri: 'file:///a.md' }]],
    ['tradeoff/templates', [{ uri: 1 }, { position: 12 }, 'x']],
  ])('do not suffer from %s with other parameters than it takes', (method, wrong) =>
    withClient(async (client) => {
      await client.initialize(PULL);
      for (const params of wrong) {
        await expect(client.connection.sendRequest(method, params)).rejects.toMatchObject({
          code: -32602,
          message: expect.stringMatching(/^tradeoff\/\w+ takes \{[^\n]*\}\.$/),
        });
      }
    }),
  );

  it('survive a configuration that cannot be read, in that folder only', () =>
    withClient(async (client, folder) => {
      await client.initialize(PULL);
      mkdirSync(join(folder, 'bad'));
      writeFileSync(join(folder, 'bad', '.tradeoff.json'), '{');
      writeFileSync(join(folder, '.tradeoff.json'), '{"rules": {"cap-tradeoff": "hint"}}');
      const uris = ['bad/a.md', 'b.md'].map((name) => pathToFileURL(join(folder, name)).href);
      for (const uri of uris) await client.open(uri, DESIGN);
      expect(await client.pull(uris[0]!)).toMatchObject([{ severity: 2 }]);
      expect(await client.pull(uris[1]!)).toMatchObject([{ severity: 4 }]);
    }));

  it('take the settings of the editor, also when it answers null', () =>
    withClient(async (client) => {
      const workspace = { configuration: true, diagnostics: { refreshSupport: true } };
      await client.initialize({ ...PULL, workspace });
      await client.open('untitled:design', DESIGN);
      expect(await client.pull('untitled:design')).toMatchObject([{ severity: 2 }]);
      client.settings = { rules: { 'cap-tradeoff': 'error' }, trace: { server: 'off' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      expect(await client.pull('untitled:design')).toMatchObject([{ severity: 1 }]);
      expect(client.refreshes).toBe(1);
      client.settings = { rules: { nope: 'error' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      expect(await client.pull('untitled:design')).toMatchObject([{ severity: 2 }]);
    }));

  it('follow a configuration file that changes', () =>
    withClient(async (client, folder) => {
      await client.initialize(PULL);
      const uri = pathToFileURL(join(folder, 'a.md')).href;
      await client.open(uri, DESIGN);
      expect(await client.pull(uri)).toHaveLength(1);
      writeFileSync(join(folder, '.tradeoff.yaml'), 'rules: {cap-tradeoff: ignore}');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      expect(await client.pull(uri)).toEqual([]);
    }));

  it('get Mermaid’s verdict when it comes, by a refresh or a push', async () => {
    const text = '# Notes\n\n```mermaid\nflowchart LR\n  a[Open --> b\n```\n';
    const expected = [{ code: 'mermaid-syntax', severity: 1, range: { start: { line: 4 } } }];
    await withClient(async (client) => {
      await client.initialize({ ...PULL, workspace: { diagnostics: { refreshSupport: true } } });
      await client.open('untitled:notes', text);
      expect(await client.pull('untitled:notes')).toEqual([]);
      while (client.refreshes === 0) await new Promise((done) => setTimeout(done, 5));
      expect(await client.pull('untitled:notes')).toMatchObject(expected);
    });
    await withClient(async (client) => {
      await client.initialize({});
      await client.open('untitled:notes', text);
      while (client.published.length < 2) await new Promise((done) => setTimeout(done, 5));
      expect(client.published.at(-1)?.diagnostics).toMatchObject(expected);
    });
  });
});
