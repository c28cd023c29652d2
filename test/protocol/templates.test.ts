import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CompletionRequest, CompletionResolveRequest } from 'vscode-languageserver-protocol/node';
import { TEMPLATES, type TemplatesParams, type TemplatesResult } from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

const URI = 'untitled:design';
const SNIPPETS = {
  completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } },
};

let server: string;
beforeAll(async () => {
  server = await buildServer('server-templates');
});

async function withClient(use: (client: TestClient, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  const client = new TestClient(server, folder);
  await use(client, folder);
  expect(await client.stop()).toBe(0);
}

const offered = (client: TestClient, params: TemplatesParams) =>
  client.connection.sendRequest<TemplatesResult>(TEMPLATES, params);

async function completions(client: TestClient, line: number, character: number) {
  const params = { textDocument: { uri: URI }, position: { line, character } };
  const answer = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

describe('the request for templates', () => {
  it('fits them to the place', () =>
    withClient(async (client) => {
      await client.initialize({});
      await client.open(URI, '# Shop\r\n\r\n## Data\r\n\r\nText\r\n## Risks\r\n');
      const { range, templates } = await offered(client, { uri: URI, position: { line: 4, character: 2 } });
      expect(range).toEqual({ start: { line: 5, character: 0 }, end: { line: 5, character: 0 } });
      const cache = templates.find(({ id }) => id === 'built-in/cache-policy');
      expect(cache).toMatchObject({ title: 'Cache policy', kind: 'section', origin: 'built-in' });
      expect(cache?.text).toMatch(/^\r\n## Cache policy\r\n\r\n\| \| <Cached data…>[\s\S]*\r\n\r\n$/);
      expect(cache?.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(cache?.snippet).toContain('${1:<Cached data…>}');
      expect(templates.find(({ id }) => id === 'built-in/rfc')?.text).toMatch(/^\r\n### RFC: /);
    }));

  it('offers them for a new document, in which they stand as they are', () =>
    withClient(async (client) => {
      await client.initialize({});
      const { range, templates } = await offered(client, {});
      expect(range.end).toEqual({ line: 0, character: 0 });
      expect(templates).toHaveLength(11);
      expect(templates.find(({ id }) => id === 'built-in/rfc')?.text).toMatch(/^# RFC: /);
    }));

  it('finds those of the workspace, and leaves out, with a word in the log, what is no template', () =>
    withClient(async (client, folder) => {
      const log: string[] = [];
      client.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
        log.push(message);
      });
      const workspace = { uri: pathToFileURL(folder).href, name: 'docs' };
      await client.initialize({ workspace: { workspaceFolders: true, configuration: true } }, {}, [workspace]);
      const templates = join(folder, '.tradeoff/templates');
      mkdirSync(templates, { recursive: true });
      mkdirSync(join(templates, 'folder.md'));
      writeFileSync(join(templates, 'runbook.md'), '## Runbook\n\nCall <whom…>.\n');
      writeFileSync(join(templates, 'bad.md'), '---\nkind: chapter\n---\n');
      const own = async () => (await offered(client, {})).templates.filter(({ origin }) => origin === 'workspace');
      expect(await own()).toMatchObject([
        { title: 'Runbook', kind: 'section', snippet: '## Runbook\n\nCall ${1:<whom…>}.\n$0' },
      ]);
      expect(log.filter((message) => message.includes('bad.md'))).toHaveLength(1);
      expect(log).toHaveLength(2);
      client.settings = { folder: 'house' };
      expect(await own()).toEqual([]);
      mkdirSync(join(folder, 'house'));
      writeFileSync(join(folder, 'house/review.md'), '# Review\n');
      expect(await own()).toMatchObject([{ id: 'workspace/review', kind: 'document' }]);
    }));
});

describe('completion', () => {
  it('offers templates as snippets with tab stops, and their text when one is looked at', () =>
    withClient(async (client) => {
      const { capabilities } = await client.initialize({ textDocument: SNIPPETS });
      expect(capabilities.completionProvider).toMatchObject({ resolveProvider: true });
      await client.open(URI, '# Shop\n\ncache\n\nText\n');
      const items = await completions(client, 2, 5);
      const item = items.find(({ label }) => label === 'Tradeoff: Cache policy')!;
      expect(item).toMatchObject({
        kind: 15,
        insertTextFormat: 2,
        filterText: 'Cache policy tradeoff template',
        textEdit: { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } } },
      });
      expect(item.textEdit?.newText).toMatch(/^## Cache policy\n[\s\S]*\$\{1:<Cached data…>\}[\s\S]*\$0$/);
      expect(item.documentation).toBeUndefined();
      const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
      expect(resolved.documentation).toMatchObject({
        kind: 'markdown',
        value: expect.stringMatching(/^TTL, .*\n\n## Cache policy\n/),
      });
    }));

  it('offers plain text to clients without snippets', () =>
    withClient(async (client) => {
      await client.initialize({});
      await client.open(URI, '');
      const items = await completions(client, 0, 0);
      expect(items).toHaveLength(11);
      const item = items.find(({ label }) => label === 'Tradeoff: Service design');
      expect(item).toMatchObject({ insertTextFormat: 1 });
      expect(item?.textEdit?.newText).toMatch(/^# <Name of the service…>\n/);
      expect(item?.textEdit?.newText).not.toContain('${');
    }));

  it.each<[string, string, number, number, boolean]>([
    ['a blank line', 'Text\n\n', 1, 0, true],
    ['the beginnings of two words', 'Text\n\npol cac\n', 2, 7, true],
    ['a word that begins none', 'Text\n\nzebra\n', 2, 5, false],
    ['a line of a paragraph', 'Text\ncache\n', 1, 5, false],
    ['words before others', 'cache me\n', 0, 5, false],
    ['a heading', '# cache\n', 0, 7, false],
    ['a list item', '- cache\n', 0, 7, false],
    ['a fence', '```\n\n```\n', 1, 0, false],
    ['front matter', '---\n\n---\n', 1, 0, false],
  ])('on %s', (_, text, line, character, expected) =>
    withClient(async (client) => {
      await client.initialize({});
      await client.open(URI, text);
      expect((await completions(client, line, character)).length > 0).toBe(expected);
    }),
  );
});
