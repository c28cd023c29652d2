import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CompletionItem, CompletionRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { LineText } from '../../core/index.ts';
import { buildServer, TestClient } from './client.ts';

const SNIPPETS = { completion: { completionItem: { snippetSupport: true } } };

let server: string;
beforeAll(async () => {
  server = await buildServer('server-completion');
});

/** What is offered at `|` in the text, and what the text becomes with each. */
async function offered(
  marked: string,
  { languageId = 'markdown', snippets = false } = {},
): Promise<readonly (CompletionItem & { after: string })[]> {
  const client = new TestClient(server, mkdtempSync(join(tmpdir(), 'tradeoff-')));
  await client.initialize(snippets ? { textDocument: SNIPPETS } : {});
  const text = marked.replace('|', '');
  const position = new LineText(text).positionAt(marked.indexOf('|'));
  await client.open('untitled:a', text, languageId);
  const params = { textDocument: { uri: 'untitled:a' }, position };
  const answer = await client.connection.sendRequest(CompletionRequest.type, params);
  expect(await client.stop()).toBe(0);
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return items.map((item) => {
    const after = new LineText(text);
    const { range, newText } = item.textEdit as TextEdit;
    after.replace(range, newText);
    return { ...item, after: after.toString() };
  });
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

describe('completion', () => {
  it('offers directives where a comment begins', async () => {
    const items = await offered('A.\n\n<!--|-->\n');
    expect(labels(items)).toEqual([
      'tradeoff-disable-next',
      'tradeoff-disable',
      'tradeoff-disable-file',
      'tradeoff-enable',
    ]);
    expect(items[0]!.after).toBe('A.\n\n<!-- tradeoff-disable-next <rule…> -- <reason…> -->\n');
    expect(items[3]!.after).toBe('A.\n\n<!-- tradeoff-enable <rule…> -->\n');
  });

  it('offers those rules first that found something, as a choice', async () => {
    const [first] = await offered('---\ntradeoff: {kind: design}\n---\n\n<!-- tra|\n\nCassandra it is.\n', {
      snippets: true,
    });
    expect(first!.after).toContain('<!-- tradeoff-disable-next ${1|cap-tradeoff,');
    expect(first!.after).toContain('|} -- ${2:<reason…>} -->$0\n');
  });

  it('offers rules where a directive lists them, but none twice and none in the reason', async () => {
    const items = await offered('<!-- tradeoff-disable-next cap-tradeoff, c| -->\n');
    expect(labels(items)).toContain('cache-eviction');
    expect(labels(items)).not.toContain('cap-tradeoff');
    const chosen = items.find(({ label }) => label === 'cache-eviction');
    expect(chosen!.after).toBe('<!-- tradeoff-disable-next cap-tradeoff, cache-eviction -->\n');
    expect(await offered('<!-- tradeoff-disable-next cap-tradeoff -- c| -->\n')).toEqual([]);
  });

  it('offers directives as comments of a diagram file', async () => {
    const items = await offered('flowchart LR\n  %% |\n  a --> b\n', { languageId: 'mermaid' });
    expect(items[0]!.after).toBe('flowchart LR\n  %% tradeoff-disable-next <rule…> -- <reason…>\n  a --> b\n');
  });

  it('offers in a diagram what the text and other diagrams name', async () => {
    const text = (typed: string) =>
      `Orders are kept in Cassandra.\n\n\`\`\`mermaid\nsequenceDiagram\n  participant O as Order Service\n\`\`\`\n\n\`\`\`mermaid\nflowchart LR\n  ${typed}\n\`\`\`\n`;
    const items = await offered(text('a[Or|'));
    expect(labels(items)).toEqual(['Cassandra', 'Order Service']);
    expect(items[1]!.after).toBe(text('a[Order Service'));
    expect(labels(await offered(text('a --> b[Order S|] --> c')))).toContain('Order Service');
    expect(labels(await offered(text('a --> |')))).toContain('Cassandra');
  });

  it.each([
    ['the fence itself', '```mermaid|\nflowchart LR\n```\n'],
    ['code', '```html\n<!-- tra|\n```\n'],
    ['a list', '- one\n-|\n'],
    ['a link', 'A [|\n'],
    ['a comment of its own', '<!-- To do: t|\n'],
  ])('offers nothing in %s', async (_, marked) => {
    expect(await offered(`Cassandra it is.\n\n${marked}`)).toEqual([]);
  });
});
