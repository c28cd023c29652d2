import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { buildCommand, inShell } from '../cli/command.ts';
import { folderWith } from '../folder.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n';

let command: string;
beforeAll(async () => {
  command = await buildCommand('command-mcp');
});

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
}

type Ask = (tool: string, given: Readonly<Record<string, unknown>>) => Promise<{ text: string; isError: boolean }>;

async function withServer(folder: string, folders: string[], use: (ask: Ask, client: Client) => Promise<void>) {
  const client = new Client({ name: 'test', version: '1' });
  const args = [command, 'mcp', ...folders];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder }));
  try {
    await use(async (name, given) => {
      const { content, isError = false } = (await client.callTool({ name, arguments: given })) as unknown as Answer;
      return { text: content[0]!.text, isError };
    }, client);
  } finally {
    await client.close();
  }
}

describe('tradeoff mcp', () => {
  it('offers tools that say that they only read', () =>
    withServer(folderWith({}), [], async (_, client) => {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        'lint_document',
        'explain_document',
        'review_document',
        'list_rules',
      ]);
      for (const { annotations } of tools)
        expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    }));

  it('finds what the command line finds, with the configuration of the folder', async () => {
    const folder = folderWith({ 'docs/a.md': DESIGN, '.tradeoff.yaml': 'rules: {cap-tradeoff: hint}\n' });
    const { stdout } = await inShell(command, folder, 'tradeoff --format json docs');
    await withServer(folder, [], async (ask) => {
      for (const given of [{ path: 'docs/a.md' }, { path: join(folder, 'docs') }]) {
        expect(await ask('lint_document', given)).toEqual({ text: stdout, isError: false });
      }
      const { text } = await ask('lint_document', { text: DESIGN, name: 'docs/new.md' });
      expect(JSON.parse(text).documents).toMatchObject([{ path: 'docs/new.md', findings: [{ severity: 'hint' }] }]);
      // A configuration that has changed counts at once.
      writeFileSync(join(folder, '.tradeoff.yaml'), 'rules: {cap-tradeoff: ignore}\n');
      expect(JSON.parse((await ask('lint_document', { path: 'docs/a.md' })).text).documents[0].findings).toEqual([]);
    });
  });

  it('explains a document and lists the rules', () =>
    withServer(folderWith({ 'a.md': DESIGN }), [], async (ask) => {
      expect((await ask('explain_document', { path: 'a.md' })).text).toContain('**Cassandra**: unsaid.');
      expect((await ask('explain_document', { text: DESIGN })).text).toContain('**Cassandra**: unsaid.');
      const rules = JSON.parse((await ask('list_rules', {})).text);
      expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    }));

  it('lays out the trade-offs as the command line does', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    const { stdout } = await inShell(command, folder, 'tradeoff review a.md');
    expect(stdout).toContain('Cassandra');
    await withServer(folder, [], async (ask) => {
      expect(await ask('review_document', { path: 'a.md' })).toEqual({ text: stdout, isError: false });
      expect((await ask('review_document', { text: DESIGN })).text).toContain('Cassandra');
      expect(await ask('review_document', { path: '.' })).toMatchObject({ isError: true });
    });
  });

  it('reads nothing outside of its folders, whatever links lead there', async () => {
    const outside = folderWith({ 'secret.md': DESIGN, 'sub/.tradeoff.yaml': '' });
    const folder = folderWith({ 'docs/a.md': DESIGN, 'other/b.md': DESIGN });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'docs/link.md'));
    symlinkSync(outside, join(folder, 'docs/out'));
    await withServer(folder, ['docs'], async (ask) => {
      const refused = (path: string) => ({ text: `${path}: is not in the folders that may be read.`, isError: true });
      for (const path of [
        '../other/b.md',
        join(outside, 'secret.md'),
        '/etc/passwd',
        'link.md',
        'out/secret.md',
        '..',
      ]) {
        expect(await ask('lint_document', { path })).toEqual(refused(path));
        expect(await ask('explain_document', { path })).toEqual(refused(path));
        expect(await ask('review_document', { path })).toEqual(refused(path));
      }
      expect(await ask('lint_document', { text: '', name: '../x.md' })).toEqual(refused('../x.md'));
      expect(await ask('lint_document', { text: '', name: 'out/sub/x.md' })).toEqual(refused('out/sub/x.md'));
      expect(await ask('lint_document', { text: '', name: '../other/x.md' })).toEqual(refused('../other/x.md'));
      expect(JSON.parse((await ask('lint_document', { path: '.' })).text).documents).toMatchObject([{ path: 'a.md' }]);
    });
  });

  it('looks for a relative path in each of its folders', async () => {
    const folder = folderWith({ 'docs/a.md': DESIGN, 'adr/b.md': DESIGN, 'adr/a.md': '# Notes', 'other/c.md': DESIGN });
    await withServer(folder, ['docs', 'adr'], async (ask) => {
      const kinds = async (path: string) =>
        JSON.parse((await ask('lint_document', { path })).text).documents.map(
          (document: { path: string; kind: string }) => `${document.path} ${document.kind}`,
        );
      expect(await kinds('a.md')).toEqual(['a.md design']);
      expect(await kinds('b.md')).toEqual(['../adr/b.md design']);
      expect((await ask('review_document', { path: 'b.md' })).text).toContain('Cassandra');
      expect(await ask('lint_document', { path: 'c.md' })).toEqual({
        text: 'c.md: no such file or folder.',
        isError: true,
      });
      expect((await ask('lint_document', { path: '../other/c.md' })).isError).toBe(true);
      expect(await kinds('../adr/b.md')).toEqual(['../adr/b.md design']);
    });
  });

  it('answers a line that is no message with the error of the protocol, and goes on', async () => {
    const folder = folderWith({ 'a.md': DESIGN });
    const lines = [
      'hello',
      '{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}}',
      '{"jsonrpc": "2.0", "method": "notifications/initialized"}',
      '{"no": "message"}',
      '',
      '{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "lint_document", "arguments": {"path": "a.md"}}}',
    ];
    writeFileSync(join(folder, 'input'), `${lines.join('\n')}\n`);
    const { code, stdout, stderr } = await inShell(command, folder, '(cat input; sleep 4) | tradeoff mcp');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.find(({ error }) => error?.code === -32700)).toMatchObject({ jsonrpc: '2.0', id: null });
    expect(answers.find(({ error }) => error?.code === -32600)).toMatchObject({ jsonrpc: '2.0', id: null });
    expect(answers.filter(({ error }) => error)).toHaveLength(2);
    expect(JSON.stringify(answers.find(({ id }) => id === 2))).toContain('cap-tradeoff');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{}, 'give either "path" or "text".'],
    [{ path: 'a.md', text: 'x' }, 'give either "path" or "text".'],
    [{ path: 'nope.md' }, 'nope.md: no such file or folder.'],
    [{ path: 'latin1.md' }, 'latin1.md: is not valid UTF-8; save it as UTF-8 to have it linted.'],
  ])('says what is wrong with %j', (given, message) =>
    withServer(folderWith({ 'a.md': '', 'latin1.md': new Uint8Array([0xe9]) }), [], async (ask) => {
      expect(await ask('lint_document', given)).toEqual({ text: message, isError: true });
    }),
  );

  it('ends with its client, and says which folder there is not', async () => {
    const folder = folderWith({});
    expect(await inShell(command, folder, 'tradeoff mcp < /dev/null')).toMatchObject({ code: 0, stderr: '' });
    expect(await inShell(command, folder, 'tradeoff mcp nope < /dev/null')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tradeoff: nope: no such file or folder.\n',
    });
  });
});
