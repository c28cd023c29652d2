import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { REVIEW, type ReviewResult } from '../../server/protocol.ts';
import { buildServer, TestClient } from './client.ts';

it('reviews an open document as it is now, and nothing else', async () => {
  const client = new TestClient(await buildServer('server-review'), mkdtempSync(join(tmpdir(), 'tradeoff-')));
  const review = (uri: string) => client.connection.sendRequest<ReviewResult>(REVIEW, { uri });
  await client.initialize({});
  expect(await review('untitled:closed')).toBeNull();
  await client.open('untitled:design', '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n');
  expect(await review('untitled:design')).toMatchObject({
    version: 1,
    summary: expect.stringMatching(/^0 of \d+ stated, \d+ missing\.$/),
    review: {
      columns: expect.arrayContaining([expect.objectContaining({ title: 'CAP choice' })]),
      rows: [{ name: 'Cassandra' }],
    },
  });
  const end = { line: 4, character: 27 };
  await client.change('untitled:design', 2, { range: { start: end, end }, text: ', by quorum' });
  expect(await review('untitled:design')).toMatchObject({
    version: 2,
    summary: expect.stringMatching(/^1 of /),
  });
  expect(await client.stop()).toBe(0);
});

it('reviews what the settings leave on', async () => {
  const client = new TestClient(await buildServer('server-review'), mkdtempSync(join(tmpdir(), 'tradeoff-')));
  client.settings = { rules: Object.fromEntries(RULES.map(({ id }) => [id, 'ignore'])) };
  await client.initialize({ workspace: { configuration: true } });
  await client.open('untitled:design', '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra.\n');
  const answer = await client.connection.sendRequest<ReviewResult>(REVIEW, { uri: 'untitled:design' });
  expect(answer).toMatchObject({ summary: 'Nothing has to be stated.', review: { columns: [], rows: [] } });
  expect(await client.stop()).toBe(0);
});
