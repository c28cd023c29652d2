import { expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('described-not-drawn');
const FOUR = 'flowchart LR\n  web[Web] --> api[API]\n  api --> jobs[Jobs]\n  api --> db[(PostgreSQL)]';

async function messages(diagram: string, prose: string): Promise<readonly string[]> {
  const text = `# Shop\n\n## Components\n\n${prose}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

test('a heading and a row of a table', async () => {
  expect(await messages(FOUR, '### Kafka\n\nOrders go through it.')).toEqual([
    'Kafka is listed as a component but is in no diagram.',
  ]);
  expect(await messages(FOUR, '| Part | For |\n|---|---|\n| RabbitMQ | mail that waits |')).toEqual([
    'RabbitMQ is listed as a component but is in no diagram.',
  ]);
});

test('stores and caches, too, whatever other rules ask about them', async () => {
  expect(await messages(FOUR, '### Redis\n\nSessions.\n\n### Cassandra\n\nTrips.')).toEqual([
    'Redis is listed as a component but is in no diagram.',
    'Cassandra is listed as a component but is in no diagram.',
  ]);
});

test('a heading that names it first, or last in parentheses', async () => {
  for (const heading of ['2.4 Kafka: the event bus', 'Event bus (Kafka)', 'The Kafka cluster']) {
    expect(await messages(FOUR, `### ${heading}\n\nOrders go through it.`)).toHaveLength(1);
  }
});

test('a row of which nothing is drawn', async () => {
  const table = '| Component | Technology |\n|---|---|\n| Event stream | Kafka |\n| Jobs | Redis |';
  expect(await messages(FOUR, table)).toEqual(['Kafka is listed as a component but is in no diagram.']);
});

test.each([
  ['what is drawn', FOUR, '### PostgreSQL\n\nOrders.'],
  ['what is drawn by another name', FOUR.replace('PostgreSQL', 'Postgres 16'), '### PostgreSQL\n\nOrders in Postgres.'],
  ['what is only spoken of', FOUR, 'Orders go through Kafka.'],
  ['a heading of what is done with it', FOUR, '### Moving to Kafka\n\nOrders.'],
  ['diagrams of what was only', FOUR, '### Kafka\n\nOrders.\n\n## Background'],
  ['what is rejected', FOUR, '### Alternatives considered\n\n#### Kafka\n\nToo much.'],
  ['a long cell', FOUR, '| Part | Why |\n|---|---|\n| Jobs | Kafka would keep them longer than we need |'],
  [
    'a product whose row names what is drawn',
    FOUR.replace('PostgreSQL', 'Primary database'),
    '| Component | Technology | Keeps |\n|---|---|---|\n| Primary database | MySQL | orders |',
  ],
  [
    'a product whose heading stands under one that is drawn',
    FOUR.replace('PostgreSQL', 'Cache'),
    '### The cache\n\n| Technology | Why |\n|---|---|\n| RabbitMQ | it was there |',
  ],
  ['a product whose heading names what is drawn', FOUR, '### Jobs (Kafka)\n\nOrders.'],
  ['a sketch of three nodes', 'flowchart LR\n  a[Web] --> b[API] --> c[Jobs]', '### Kafka\n\nOrders.'],
  ['sequences only', 'sequenceDiagram\n  A->>B: a\n  B->>C: b\n  C->>D: c', '### Kafka\n\nOrders.'],
  [
    'a diagram of the context, which leaves parts out on purpose',
    'C4Context\n  Person(a, "Buyer")\n  System(b, "Shop")\n  System_Ext(c, "Bank")\n  System_Ext(d, "Mail")\n  Rel(a, b, "buys")',
    '### Kafka\n\nOrders.',
  ],
  ['a broken diagram', FOUR.replace(')]', ''), '### Kafka\n\nOrders.'],
])('not: %s', async (_, diagram, prose) => expect(await messages(diagram, prose)).toEqual([]));
