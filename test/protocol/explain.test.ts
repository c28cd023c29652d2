import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXPLAIN, type ExplainResult } from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

it('explains an open document as Markdown, and nothing else', async () => {
  const server = await buildServer('server-explain');
  const client = new TestClient(server, mkdtempSync(join(tmpdir(), 'tradeoff-')));
  const explain = (uri: string) => client.connection.sendRequest<ExplainResult>(EXPLAIN, { uri });
  await client.initialize({});
  expect(await explain('untitled:closed')).toBeNull();
  await client.open('untitled:design', '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n');
  const text = await explain('untitled:design');
  expect(text).toMatch(/^# How Tradeoff reads/);
  expect(text).toContain('line 5, prose: “Cassandra” is committed');
  expect(text).toContain('**Cassandra**: unsaid');
  expect(await client.stop()).toBe(0);
});
