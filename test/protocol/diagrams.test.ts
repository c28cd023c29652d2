import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol/node';
import { LineText } from '../../core/index.ts';
import {
  DIAGRAMS,
  DIAGRAMS_READ,
  type DocumentDiagram,
  type DocumentDiagrams,
  DRAWN_AT,
  type DrawnAt,
} from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

const DOCUMENT = [
  '```mermaid',
  'pie',
  '```',
  '# The *first* part',
  '- an item',
  '  ```mermaid',
  '  flowchart LR',
  '    a[Open --> b',
  '  ```',
].join('\n');

let server: string;
beforeAll(async () => {
  server = await buildServer('server-diagrams');
});

it('lists the diagrams of an open document with their headings and, once known, what is wrong with them', async () => {
  const client = new TestClient(server, mkdtempSync(join(tmpdir(), 'tradeoff-')));
  const ask = (): Promise<DocumentDiagrams | null> => client.connection.sendRequest(DIAGRAMS, { uri: 'untitled:a' });
  await client.initialize({});
  expect(await ask()).toBeNull();
  await client.open('untitled:a', DOCUMENT);
  const first = await ask();
  expect(first?.version).toBe(1);
  expect(first?.diagrams).toMatchObject([
    { source: 'pie', heading: '', range: { start: { line: 0, character: 0 }, end: { line: 2, character: 3 } } },
    { source: 'flowchart LR\n  a[Open --> b', heading: 'The first part', range: { start: { line: 5 } } },
  ]);
  // The verdict comes with a second publication.
  while (client.published.length < 2) await new Promise((done) => setTimeout(done, 5));
  const [good, bad] = (await ask())?.diagrams ?? [];
  expect(good?.problem).toBeUndefined();
  expect(bad?.problem).toMatchObject({ message: expect.stringContaining('never closed'), position: { line: 7 } });
  await client.change('untitled:a', 2, { text: '# None' });
  expect(await ask()).toEqual({ version: 2, diagrams: [] });
  expect(await client.stop()).toBe(0);
});

const DESIGN = `---
tradeoff: {kind: design}
---

# Chat

Messages are written to Cassandra by the room service.

\`\`\`mermaid
flowchart LR
  subgraph Cloud
    rooms[Room service] -->|writes| store[(Cassandra)]
  end
  browser --> rooms
\`\`\`

Elsewhere:

> \`\`\`mermaid
> mindmap
>   root((Chat))
>     Rooms
> \`\`\`
`;

describe('what diagrams draw', () => {
  const uri = 'untitled:design';
  let client: TestClient;
  let diagrams: readonly DocumentDiagram[];

  beforeAll(async () => {
    client = new TestClient(server, mkdtempSync(join(tmpdir(), 'tradeoff-')));
    await client.initialize({});
    const read = new Promise((done) => client.connection.onNotification(DIAGRAMS_READ, done));
    await client.open(uri, DESIGN);
    const before: DocumentDiagrams | null = await client.connection.sendRequest(DIAGRAMS, { uri });
    expect(before?.diagrams.map(({ parts }) => parts)).toEqual([undefined, undefined]);
    expect(await read).toEqual({ uri });
    const after: DocumentDiagrams | null = await client.connection.sendRequest(DIAGRAMS, { uri });
    diagrams = after?.diagrams ?? [];
  });
  afterAll(async () => {
    expect(await client.stop()).toBe(0);
  });

  it('is listed with places in the document', () => {
    expect(
      diagrams.map(({ parts }) => parts?.map(({ kind, name, range }) => `${kind} ${name}: ${slice(range)}`)),
    ).toEqual([
      [
        'group Cloud: Cloud',
        'node Room service: Room service',
        'node Cassandra: Cassandra',
        'node browser: browser',
        'edge Room service → Cassandra: writes: rooms[Room service] -->|writes| store[(Cassandra)]',
        'edge browser → Room service: browser --> rooms',
      ],
      ['line root((Chat)): root((Chat))', 'line Rooms: Rooms'],
    ]);
  });

  it('bears what is found about it in the text', () => {
    const [first, second] = diagrams;
    const found = first?.findings.map(({ rule, range, parts }) => [rule, range.start.line, parts]);
    expect(found).toContainEqual(['cap-tradeoff', 6, [2]]);
    expect(second?.findings).toEqual([]);
  });

  it.each([
    ['Cassandra by', 0, ['Cassandra']],
    ['room service.', 0, ['Room service']],
    ['browser -->', 2, ['browser']],
    ['writes|', 2, ['Room service → Cassandra: writes']],
    ['Cloud', 2, ['Cloud']],
    ['Elsewhere', 2, []],
  ])('is found from %j', async (words, offset, names) => {
    const position = new LineText(DESIGN).positionAt(DESIGN.indexOf(words) + offset);
    const at: DrawnAt | null = await client.connection.sendRequest(DRAWN_AT, { uri, position });
    expect(at?.parts.map(({ diagram, part }) => diagrams[diagram]?.parts?.[part]?.name)).toEqual(names);
  });
});

function slice({ start, end }: Range): string {
  return DESIGN.split('\n')[start.line]!.slice(start.character, end.character);
}
