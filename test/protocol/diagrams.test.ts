import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { DIAGRAMS, type DocumentDiagrams } from '../../server/protocol.ts';
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
