import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { blanksIn, LineText } from '../../core/index.ts';
import { DECLARATION_EDITS, type Declaration, RULE_SETTING_EDIT } from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\n- Trips are kept in Cassandra.\n- One team is on call.\n';
const PULL = { textDocument: { diagnostic: {} } };
const VERSIONED = { documentChanges: true };
const CASSANDRA = { start: { line: 4, character: 25 }, end: { line: 4, character: 25 } };

let server: string;
beforeAll(async () => {
  server = await buildServer('server-code-actions');
});

async function withClient(
  capabilities: ClientCapabilities,
  use: (client: TestClient, folder: string) => Promise<void>,
  initializationOptions?: object,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tradeoff-'));
  const client = new TestClient(server, folder);
  await client.initialize({ ...PULL, workspace: { workspaceEdit: VERSIONED }, ...capabilities }, initializationOptions);
  await use(client, folder);
  expect(await client.stop()).toBe(0);
}

async function actions(client: TestClient, uri: string, range = CASSANDRA, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  const params = { textDocument: { uri }, range, context };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

function edits({ edit }: CodeAction) {
  return (edit!.documentChanges as TextDocumentEdit[])[0]!.edits;
}

/** The change that turns the rule off. */
async function turningOff(client: TestClient, uri: string): Promise<TextDocumentEdit> {
  const action = (await actions(client, uri)).find(({ title }) => title === 'Turn off cap-tradeoff');
  return (action!.edit!.documentChanges as TextDocumentEdit[])[0]!;
}

function applied(text: string, plain: readonly TextEdit[]): string {
  const result = new LineText(text);
  // From the last to the first, as their places are those before any of them.
  for (const { range, newText } of plain.toReversed()) result.replace(range, newText);
  return result.toString();
}

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((done) => setTimeout(done, 20));
}

describe('code actions', () => {
  it('fix a finding with plain placeholders for a client without snippets', () =>
    withClient({}, async (client) => {
      await client.open('untitled:design', DESIGN);
      const [first, second, ...others] = await actions(client, 'untitled:design');
      expect([first!.title, second!.title]).toEqual([
        'State that Cassandra puts availability first',
        'State that Cassandra puts consistency first',
      ]);
      expect(others.map(({ title }) => title)).toEqual([
        'Disable cap-tradeoff for this place…',
        'This is not a design doc',
      ]);
      expect(first!.diagnostics).toMatchObject([{ code: 'cap-tradeoff' }]);
      const after = applied(DESIGN, edits(first!) as TextEdit[]);
      expect(after.split('\n')[5]).toMatch(/^- \*\*CAP trade-off \(Cassandra\):\*\* .*<how long…>/);
      await client.change('untitled:design', 2, { text: after });
      const pulled = await client.pull('untitled:design');
      expect(new Set(pulled.map(({ code }) => code))).toEqual(new Set(['unresolved-marker']));
      const filled = blanksIn(after).reduceRight(
        (text, { start, end }) => `${text.slice(0, start)}1 s${text.slice(end)}`,
        after,
      );
      await client.change('untitled:design', 3, { text: filled });
      expect(await client.pull('untitled:design')).toEqual([]);
    }));

  it('fix it with tab stops for a client that takes snippets', () =>
    withClient({ workspace: { workspaceEdit: { ...VERSIONED, snippetEditSupport: true } } }, async (client) => {
      await client.open('untitled:design', DESIGN);
      const [first] = await actions(client, 'untitled:design');
      expect(edits(first!)).toMatchObject([
        {
          range: { start: { line: 5, character: 0 } },
          snippet: { kind: 'snippet', value: expect.stringMatching(/\$\{1:<how long…>\}.*\$\{2:<reason…>\}/) },
        },
      ]);
    }));

  it.each([{}, { snippetEditSupport: true }])(
    'are plain changes for a client that knows of no others, which announces %j',
    (workspaceEdit) =>
      withClient({ workspace: { workspaceEdit } }, async (client, folder) => {
        writeFileSync(join(folder, '.tradeoff.yaml'), 'rules: {cache-eviction: hint}\n');
        const uri = pathToFileURL(join(folder, 'a.md')).href;
        await client.open(uri, DESIGN);
        const all = await actions(client, uri);
        expect(all).toHaveLength(5);
        for (const { edit } of all) {
          expect(edit).not.toHaveProperty('documentChanges');
          expect(Object.values(edit!.changes!).flat()).toMatchObject([{ range: {}, newText: expect.any(String) }]);
        }
      }),
  );

  it('end lines as the document does', () =>
    withClient({}, async (client) => {
      const text = `${DESIGN}\n> \`\`\`mermaid\n> flowchart LR\n>   subgraph edge\n>     a --> b\n> \`\`\`\n`;
      await client.open('untitled:design', text.replaceAll('\n', '\r\n'));
      const subgraph = { start: { line: 9, character: 4 }, end: { line: 9, character: 4 } };
      await until(async () => (await client.pull('untitled:design')).some(({ code }) => code === 'mermaid-syntax'));
      const repair = await actions(client, 'untitled:design', subgraph);
      expect(repair[0]!.title).toMatch(/^Insert `end`/);
      const offered = [...repair, ...(await actions(client, 'untitled:design'))];
      expect(offered.length).toBeGreaterThan(5);
      for (const action of offered) {
        for (const { newText } of edits(action) as TextEdit[]) expect(newText).not.toMatch(/(?<!\r)\n/);
      }
      const after = applied(text.replaceAll('\n', '\r\n'), edits(repair[0]!) as TextEdit[]);
      await client.change('untitled:design', 2, { text: after });
      await client.pull('untitled:design');
      await until(async () => (await client.pull('untitled:design')).every(({ code }) => code !== 'mermaid-syntax'));
    }));

  it('disable a rule for a place, whose reason is then asked for', () =>
    withClient({}, async (client) => {
      await client.open('untitled:design', DESIGN);
      const disable = (await actions(client, 'untitled:design')).find(({ title }) => title.startsWith('Disable'));
      const after = applied(DESIGN, edits(disable!) as TextEdit[]);
      expect(after).toContain('\n<!-- tradeoff-disable-next cap-tradeoff -- <reason…> -->\n\n- Trips');
      await client.change('untitled:design', 2, { text: after });
      expect(await client.pull('untitled:design')).toMatchObject([{ code: 'directive' }]);
      await client.change('untitled:design', 3, { text: after.replace('<reason…>', 'legacy') });
      expect(await client.pull('untitled:design')).toEqual([]);
    }));

  it('declare that the document is no design', () =>
    withClient({}, async (client) => {
      await client.open('untitled:design', DESIGN);
      const declare = (await actions(client, 'untitled:design')).find(({ title }) => title.includes('not a design'));
      const declared = applied(DESIGN, edits(declare!) as TextEdit[]);
      await client.change('untitled:design', 2, { text: declared });
      expect(await client.pull('untitled:design')).toEqual([]);
      const declaration: Declaration = { uri: 'untitled:design', kind: 'design' };
      const otherwise = await client.connection.sendRequest<TextEdit[]>(DECLARATION_EDITS, declaration);
      expect(applied(declared, otherwise)).toContain('---\ntradeoff: {kind: design}\n---\n');
    }));

  it('turn a rule off in the configuration file that applies', () =>
    withClient({}, async (client, folder) => {
      const file = join(folder, '.tradeoff.yaml');
      writeFileSync(file, 'rules: {cache-eviction: hint}\n');
      const uri = pathToFileURL(join(folder, 'a.md')).href;
      await client.open(uri, DESIGN);
      const turnOff = await turningOff(client, uri);
      expect(turnOff.textDocument).toEqual({ uri: pathToFileURL(file).href, version: null });
      expect(applied('rules: {cache-eviction: hint}\n', turnOff.edits as TextEdit[])).toBe(
        'rules: {cap-tradeoff: ignore, cache-eviction: hint}\n',
      );
      expect(await client.connection.sendRequest(RULE_SETTING_EDIT, { uri: 'untitled:a', rule: 'x' })).toBeNull();
    }));

  it('turn it off in that file as it stands in the editor, saved or not', () =>
    withClient({}, async (client, folder) => {
      const file = join(folder, '.tradeoff.json');
      writeFileSync(file, '{"rules": {}}\n');
      const uri = pathToFileURL(join(folder, 'a.md')).href;
      const configuration = pathToFileURL(file).href.replace('.tradeoff', '%2Etradeoff');
      await client.open(configuration, '{}\n', 'json');
      const unsaved = '// 🚗\n{\n  // Ours.\n  "rules": {\n    "cache-eviction": "hint", // later\n  },\n}\n';
      const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
      await client.change(configuration, 2, { range: whole, text: unsaved.trimEnd() });
      await client.open(uri, DESIGN);
      const turnOff = await turningOff(client, uri);
      expect(turnOff.textDocument).toEqual({ uri: configuration, version: 2 });
      expect(applied(unsaved, turnOff.edits as TextEdit[])).toBe(
        unsaved.replace('    "cache-eviction"', '    "cap-tradeoff": "ignore",\n    "cache-eviction"'),
      );
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: configuration } });
      expect((await turningOff(client, uri)).textDocument).toMatchObject({ version: null });
    }));

  it('turn it off in the override that has it on', () =>
    withClient({}, async (client, folder) => {
      const text = 'rules: {cap-tradeoff: hint}\noverrides:\n- files: a.md\n  rules: {cap-tradeoff: error}\n';
      writeFileSync(join(folder, '.tradeoff.yaml'), text);
      const uri = pathToFileURL(join(folder, 'a.md')).href;
      await client.open(uri, DESIGN);
      const { edits: changes } = await turningOff(client, uri);
      const after = applied(text, changes as TextEdit[]);
      expect(after).toBe(text.replace('error', 'ignore'));
      writeFileSync(join(folder, '.tradeoff.yaml'), after);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      expect(await client.pull(uri)).toEqual([]);
    }));

  it('follow the configuration files that are open, and no other documents', () =>
    withClient({ textDocument: { diagnostic: {}, synchronization: { dynamicRegistration: true } } }, async (client) => {
      await until(async () => client.followed.size === 3);
      const patterns = ['.tradeoff.json', '.tradeoff.yaml', '.tradeoff.yml', 'package.json'].map(
        (name) => `**/${name}`,
      );
      expect([...client.followed].toSorted()).toEqual([
        ['textDocument/didChange', patterns],
        ['textDocument/didClose', patterns],
        ['textDocument/didOpen', patterns],
      ]);
    }));

  it('turn it off by the client’s own command where it has one', () =>
    withClient(
      {},
      async (client) => {
        await client.open('untitled:design', DESIGN);
        const turnOff = (await actions(client, 'untitled:design')).find(
          ({ title }) => title === 'Turn off cap-tradeoff',
        );
        expect(turnOff!.command).toMatchObject({
          command: 'tradeoff.turnRuleOff',
          arguments: [{ uri: 'untitled:design', rule: 'cap-tradeoff' }],
        });
      },
      { turnRuleOff: true },
    ));

  it('apply at once, for who asks for it, all that needs no decision', () =>
    withClient({}, async (client) => {
      const vain = '<!-- tradeoff-disable-next cache-eviction -- legacy -->';
      const text = `---\ntradeoff: {kind: design}\n---\n\n${vain}\n\nA.\n\n${vain}\n\nCassandra it is.\n`;
      await client.open('untitled:design', text);
      for (const kind of ['source', 'source.fixAll', 'source.fixAll.tradeoff']) {
        const [all, ...others] = await actions(client, 'untitled:design', CASSANDRA, [kind]);
        expect(others).toEqual([]);
        expect(all).toMatchObject({ kind: 'source.fixAll.tradeoff' });
        expect(applied(text, edits(all!) as TextEdit[])).toBe(
          '---\ntradeoff: {kind: design}\n---\n\nA.\n\nCassandra it is.\n',
        );
      }
      const offered = await actions(client, 'untitled:design', {
        start: { line: 4, character: 0 },
        end: { line: 4, character: 0 },
      });
      expect(offered.map(({ title }) => title)).toContain('Remove the unused “tradeoff-disable-next”');
      expect(offered.filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
    }));

  it('are none where nothing is found, for other kinds, and for a document that is not open', () =>
    withClient({}, async (client) => {
      await client.open('untitled:design', DESIGN);
      const elsewhere = { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } };
      expect(await actions(client, 'untitled:design', elsewhere)).toEqual([]);
      expect(await actions(client, 'untitled:design', CASSANDRA, ['refactor'])).toEqual([]);
      expect(await actions(client, 'untitled:other')).toEqual([]);
    }));
});
