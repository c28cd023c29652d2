import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import {
  type FileParams,
  LINT_TEXT,
  LIST_FOLDER,
  type LintTextParams,
  type LintTextResult,
  READ_FILE,
  RULE_SETTING_EDIT,
  TEMPLATES,
  type TemplatesResult,
} from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

const DESIGN = 'Trips are kept in Cassandra.\n';
const DECLARED = `---\ntradeoff: {kind: design}\n---\n\n${DESIGN}`;
const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } };

let server: string;
beforeAll(async () => {
  server = await buildServer('server-workspace');
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tradeoff-'));
}

const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('a workspace of several folders', () => {
  it('has the configuration and the globs of each folder, and takes folders that come and go', async () => {
    const [one, other] = [newFolder(), newFolder()];
    for (const folder of [one, other]) mkdirSync(join(folder, 'designs'));
    const folders = [one, other].map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }));
    writeFileSync(join(one, '.tradeoff.yaml'), 'rules: {cap-tradeoff: ignore}\n');
    const client = new TestClient(server, newFolder());
    await client.initialize(
      { ...CAPABILITIES, workspace: { workspaceFolders: true, configuration: true } },
      {},
      folders,
    );
    client.settings = { documents: { design: ['designs/**'] } };
    const [quiet, loud] = folders.map(({ uri }) => `${uri}/designs/a%20b.md`);
    for (const uri of [quiet!, loud!]) await client.open(uri, DESIGN);
    expect(rulesOf(await client.pull(quiet!))).toEqual([]);
    expect(rulesOf(await client.pull(loud!))).toEqual(['cap-tradeoff']);

    const event = { added: [], removed: [folders[1]] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(rulesOf(await client.pull(loud!))).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

describe('a workspace that only the client can read', () => {
  const root = 'vscode-vfs://github/rides/rides';
  const files: Record<string, string> = {
    [`${root}/docs/.tradeoff.json`]: '{"rules": {"cap-tradeoff": "error"}}',
    [`${root}/own/.tradeoff.yaml`]:
      'extends: ../shared/b%C3%A4se.yaml\noverrides: [{files: "a b.md", rules: {cap-tradeoff: hint}}]\n',
    [`${root}/shared/b%C3%A4se.yaml`]: 'vocabulary: {store: [Hollow]}\nextends: ./deeper.yaml\n',
    [`${root}/shared/deeper.yaml`]: 'rules: {cap-tradeoff: error}\n',
    [`${root}/bad/.tradeoff.yaml`]: 'rulse: {}\n',
    [`${root}/quiet/.tradeoffignore`]: '*.md\n',
    [`${root}/.tradeoff/templates/on-call.md`]: '## On call\n\n<who…>\n',
  };

  async function withClient(use: (client: TestClient, asked: string[]) => Promise<void>): Promise<void> {
    const client = new TestClient(server, newFolder());
    const asked: string[] = [];
    client.connection.onRequest(READ_FILE, ({ uri }: FileParams) => {
      asked.push(uri);
      return files[uri] ?? null;
    });
    client.connection.onRequest(LIST_FOLDER, ({ uri }: FileParams) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${uri}/`))
        .map((file) => ({ name: file.slice(uri.length + 1), version: '1' })),
    );
    await client.initialize(CAPABILITIES, { readsFiles: true }, [{ uri: root, name: 'rides' }]);
    await use(client, asked);
    expect(await client.stop()).toBe(0);
  }

  it('has the nearest configuration, asked for once', () =>
    withClient(async (client, asked) => {
      const uri = `${root}/docs/a.md`;
      await client.open(uri, DECLARED);
      for (const _ of [1, 2]) expect(await client.pull(uri)).toMatchObject([{ code: 'cap-tradeoff', severity: 1 }]);
      expect(asked).toContain(`${root}/docs/.tradeoff.json`);
      expect(new Set(asked).size).toBe(asked.length);
      const edit = await client.connection.sendRequest(RULE_SETTING_EDIT, { uri, rule: 'cap-tradeoff' });
      expect(edit).toMatchObject({
        uri: `${root}/docs/.tradeoff.json`,
        edit: { newText: expect.stringContaining('ignore') },
      });
    }));

  it('has a configuration as complete as on disk', () =>
    withClient(async (client) => {
      const severities = async (name: string) => {
        await client.open(`${root}/${name}`, DECLARED.replace('Cassandra', 'Hollow'));
        return (await client.pull(`${root}/${name}`)).map(({ severity }) => severity);
      };
      expect(await severities('own/a.md')).toEqual([1]);
      expect(await severities('own/a%20b.md')).toEqual([4]);
      expect(await severities('quiet/a.md')).toEqual([]);
      expect(await severities('bad/a.md')).toEqual([]);
      expect(client.published).toMatchObject([
        {
          uri: `${root}/bad/.tradeoff.yaml`,
          diagnostics: [{ message: expect.stringContaining('did you mean "rules"?') }],
        },
      ]);
    }));
  it('is linted without a configuration that takes too long, and again once that has come', async () => {
    const client = new TestClient(server, newFolder());
    client.connection.onRequest(READ_FILE, async ({ uri }: FileParams) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return files[uri] ?? null;
    });
    const workspace = { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } };
    await client.initialize({ ...CAPABILITIES, workspace }, { readsFiles: true }, [{ uri: root, name: 'rides' }]);
    const uri = `${root}/docs/a.md`;
    await client.open(uri, DECLARED);
    expect(await client.pull(uri)).toMatchObject([{ severity: 2 }]);
    const refreshes = client.refreshes;
    while (client.refreshes === refreshes) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await client.pull(uri)).toMatchObject([{ severity: 1 }]);
    expect(await client.stop()).toBe(0);
  });

  it('has templates of its own', () =>
    withClient(async (client) => {
      const { templates } = await client.connection.sendRequest<TemplatesResult>(TEMPLATES, {});
      expect(templates[0]).toMatchObject({ title: 'On call', origin: 'workspace' });
    }));
});

describe('a text that is not open', () => {
  it('is linted, with what Mermaid says of its diagrams', async () => {
    const client = new TestClient(server, newFolder());
    await client.initialize(CAPABILITIES);
    const text = `${DECLARED}\n\`\`\`mermaid\nflowchart LR\n  a[\n\`\`\`\n`;
    const params: LintTextParams = { uri: 'file:///a.md', languageId: 'markdown', text };
    const { isDesign, diagnostics } = await client.connection.sendRequest<LintTextResult>(LINT_TEXT, params);
    expect(isDesign).toBe(true);
    expect(rulesOf(diagnostics)).toEqual(['cap-tradeoff', 'mermaid-syntax']);
    expect(await client.pull('file:///a.md')).toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});
