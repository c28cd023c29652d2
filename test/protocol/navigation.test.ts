import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentSymbol, Hover, Location, Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { LineText } from '../../core/index.ts';
import { buildServer, TestClient } from './client.ts';

const URI = 'untitled:shop';
const DOCUMENT = `# Shop

## Order Service

The order service owns stock. It writes to the ledger.

- A ledger entry is never changed.

\`\`\`text
The order service in code.
\`\`\`

> \`\`\`mermaid
> flowchart LR
>   web["🛒 Web"] --> os[Order Service]
>   os --> db[(Ledger)]
>   os -->|jobs| q
> \`\`\`
`;

let client: TestClient;
beforeAll(async () => {
  client = new TestClient(await buildServer('server-navigation'), mkdtempSync(join(tmpdir(), 'tradeoff-')));
  await client.initialize({});
  await client.open(URI, DOCUMENT);
  // The model comes with Mermaid's verdict, and that with a second publication.
  while (client.published.length < 2) await new Promise((done) => setTimeout(done, 5));
}, 60_000);
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

/** Asks about the first place of `words` that stands after `before`. */
function ask<Answer>(method: string, words: string, before = '', more: object = {}): Promise<Answer> {
  const offset = DOCUMENT.indexOf(words, DOCUMENT.indexOf(before));
  const position = new LineText(DOCUMENT).positionAt(offset + 1);
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, position, ...more });
}

function slices(ranges: readonly Range[]): readonly string[] {
  const lines = DOCUMENT.split('\n');
  return ranges.map(({ start, end }) => `${start.line}: ${lines[start.line]!.slice(start.character, end.character)}`);
}

const places = ['2: Order Service', '4: order service', '14: os', '14: Order Service', '15: os', '16: os'];

it('finds references across the text and the diagram, from either', async () => {
  const more = { context: { includeDeclaration: true } };
  const fromText = await ask<Location[]>('references', 'order service owns', '', more);
  expect(slices(fromText.map(({ range }) => range))).toEqual(places);
  expect(await ask('references', 'os -->', '', more)).toEqual(fromText);
  expect(await ask('references', 'Shop', '', more)).toEqual([]);
});

it('highlights the same places', async () => {
  const highlights = await ask<{ range: Range }[]>('documentHighlight', 'Order Service]');
  expect(slices(highlights.map(({ range }) => range))).toEqual(places);
});

it('goes from a node to its heading, and from the text to the node', async () => {
  const target = async (words: string, before?: string) =>
    slices((await ask<Location[]>('definition', words, before)).map(({ range }) => range));
  expect(await target('Order Service]')).toEqual(['2: Order Service']);
  expect(await target('ledger entry')).toEqual(['15: Ledger']);
});

it('says in a hover on a node what the document says of it', async () => {
  const { contents, range } = await ask<Hover & { contents: { value: string }; range: Range }>('hover', 'Ledger)]');
  expect(slices([range])).toEqual(['15: Ledger']);
  expect(contents.value).toBe(
    '**Ledger** (store)\n\n← Order Service\n\n> It writes to the ledger. ([line 5](untitled:shop#L5))\n\n> A ledger entry is never changed. ([line 7](untitled:shop#L7))',
  );
  expect(await ask('hover', 'ledger entry')).toBeNull();
});

it('says in a hover on a technology what it trades away, and what the document says of that', async () => {
  const uri = 'untitled:trips';
  const text = `---
tradeoff: {kind: design}
---

Trips are in Cassandra, by quorum. Fares are in Redis, a cache.

\`\`\`mermaid
flowchart LR
  api --> trips[(Cassandra)]
\`\`\`
`;
  await client.open(uri, text);
  await client.publication(uri, 1);
  while (client.published.filter((one) => one.uri === uri).length < 2) await new Promise((done) => setTimeout(done, 5));
  const hover = async (words: string, method = 'textDocument/hover') => {
    const position = new LineText(text).positionAt(text.indexOf(words) + 1);
    const found = await client.connection.sendRequest<(Hover & { contents: { value: string } }) | null>(method, {
      textDocument: { uri },
      position,
    });
    return found?.contents.value;
  };
  expect(await hover('Cassandra,')).toBe(`**Cassandra**

- _Gives:_ Availability first: any replica takes reads and writes, there is no primary to lose.
- _Gives up:_ Immediate consistency, unless levels overlap; and operations: repair, compaction, tombstones.
- _State:_ The consistency level of reads and writes, how stale a read may be, and who runs repair.

[Apache Cassandra: Dynamo](https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html)

In this document:

- CAP choice: “Trips are in Cassandra, by quorum.” ([line 5](untitled:trips#L5))`);
  expect(await hover('Redis')).toContain('In this document:\n\n- Eviction and TTL: **unsaid**');
  expect(await hover('are in Cassandra')).toBeUndefined();
  const onNode = await hover('Cassandra)]');
  expect(onNode).toContain('- CAP choice: “Trips');
  expect(onNode).toContain('---\n\n**Cassandra** (store)\n\n← api');
  expect(await hover('trips[(')).toBe(onNode);
});

it('lists the diagram and its components', async () => {
  const symbols = await ask<DocumentSymbol[]>('documentSymbol', 'Shop');
  expect(symbols).toMatchObject([{ name: 'Order Service', detail: 'flowchart' }]);
  expect(symbols[0]?.children?.map(({ name }) => name)).toEqual(['Web', 'Order Service', 'Ledger', 'q']);
});

async function renamed(words: string, newName: string): Promise<string> {
  const { changes } = await ask<WorkspaceEdit>('rename', words, '', { newName });
  const text = new LineText(DOCUMENT);
  const edits = changes?.[URI] ?? [];
  const fromEnd = edits.toSorted(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  for (const { range, newText } of fromEnd) text.replace(range, newText);
  return text.toString();
}

it('renames a label with its mentions, and leaves ids alone', async () => {
  expect(await ask('prepareRename', 'order service owns')).toMatchObject({ placeholder: 'Order Service' });
  const after = await renamed('Order Service]', 'Sales (EU)');
  expect(after).toContain('## Sales (EU)\n\nThe Sales (EU) owns stock.');
  expect(after).toContain('os["Sales (EU)"]\n>   os --> db[(Ledger)]');
  expect(after).toContain('The order service in code.');
  expect(await renamed('Web"', 'Web "shop"')).toContain('web["Web shop"]');
  expect(await renamed('q\n', 'Jobs')).toContain('q["Jobs"]\n');
  expect(await ask('prepareRename', 'stock')).toBeNull();
});
