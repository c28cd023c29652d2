import { expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('single-point-of-failure');
const THREE = ['web[Web] --> db[(Primary Database)]', 'jobs[Jobs] --> db', 'reports[Reports] --> db'];

async function messages(prose: string, statements: readonly string[] = THREE): Promise<readonly string[]> {
  const text = `# Shop\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.join('\n')}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

test('a store that all depends on, with a claim', async () => {
  expect(await messages('The shop is available 99.95% of the time.')).toEqual([
    '“Primary Database” is the only one of its kind, much depends on it, and the document claims “99.95”.',
  ]);
});

test('several in one finding, and no cache', async () => {
  const statements = ['[(Orders)]', '[(Stock)]', '[(Fare cache)]'].flatMap((shape, index) => [
    `a --> d${index}${shape}`,
    `b --> d${index}`,
    `c --> d${index}`,
  ]);
  expect(await messages('The shop is highly available.', statements)).toEqual([
    '“Orders” and “Stock” are each the only one of their kind, much depends on them, and the document claims “highly available”.',
  ]);
});

test('a gateway that all passes', async () => {
  const statements = ['web --> gw[API Gateway]', 'app --> gw', 'partner --> gw', 'gw --> api'];
  expect(await messages('The shop is highly available.', statements)).toHaveLength(1);
});

test.each([
  ['no claim', 'The shop sells.'],
  ['a claim that is not made', 'High availability is not needed.'],
  ['a claim of something else', 'Pictures are in S3, which is highly available.'],
  ['a figure of something else', 'It answers 99.95 % of requests in 200 ms.'],
  ['a claim of what might come', 'Later the shop will be highly available.'],
  ['a drawing of what was', 'The shop is highly available.\n\n## Background'],
  ['a standby', 'The shop is highly available: the database has a standby.'],
  ['several machines', 'The shop is highly available.\n\n- **Primary database**: keeps orders; three nodes.'],
  ['an accepted risk', 'The shop is highly available. The database is an accepted single point of failure.'],
])('not: %s', async (_, prose) => expect(await messages(prose)).toEqual([]));

test.each([
  ['few depend on it', ['web --> db[(Orders)]', 'jobs --> db']],
  ['the label says more', ['a --> db[(Orders cluster)]', 'b --> db', 'c --> db']],
  ['a replica is drawn', [...THREE, 'db --> r[(Replica Database)]']],
  ['the group says more', ['subgraph Multi-AZ', 'db[(Orders)]', 'end', 'a --> db', 'b --> db', 'c --> db']],
  ['a service that is bought', ['a --> db[(Orders in DynamoDB)]', 'b --> db', 'c --> db']],
  ['a service', ['a --> s[Orders]', 'b --> s', 'c --> s']],
])('not: %s', async (_, statements) => {
  expect(await messages('The shop is highly available.', statements)).toEqual([]);
});
