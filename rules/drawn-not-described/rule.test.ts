import { describe, expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('drawn-not-described');

function design(prose: string, ...statements: string[]): string {
  return `# Shop\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.map((line) => `  ${line}\n`).join('')}\`\`\`\n`;
}

async function messages(text: string): Promise<readonly string[]> {
  return (await lint(text)).map(({ message }) => message);
}

test('a store without a word', async () => {
  const text = design('Buyers order in the shop.', 'api[Shop API] --> sess[("🗄️ Session DB<br/>:5432")]');
  const [finding] = await lint(text);
  expect(finding).toMatchObject({
    message: '“Session DB :5432” is drawn but never described.',
    range: { start: { line: 6, character: 27 } },
    suggestions: [{ label: 'Session DB :5432' }],
  });
});

test('a product without a word, whatever its shape', async () => {
  const text = design('Buyers order in the shop.', 'api[Shop API] --> bus[RabbitMQ jobs]');
  expect(await messages(text)).toEqual(['“RabbitMQ jobs” is drawn but never described.']);
});

describe('one word by which it is known is enough', () => {
  test.each([
    ['Sessions live in a database of their own.', 'api --> a[(Session DB)]'],
    ['The order-service owns stock.', 'api --> orderService[(OrderService)]'],
    ['Fares are in Redis.', 'api --> c[(Redis Cache<br/>- User Cache)]'],
    ['| Part | Owner |\n|---|---|\n| Ledger | Money |', 'api --> l[(Ledger store)]'],
    ['Everything in the billing group is kept for ten years.', 'subgraph Billing\n    x[(Vault)]\n  end'],
    ['The time series are kept a year.', 'api --> t[(TimeSeries)]'],
    ['Who logs in needs authentication.', 'api --> a[(Auth DB)]'],
    ['What fails goes to the dead-letter queue.', 'jobs --> d[(DLQ)]'],
    ['What fails goes to the DLQ.', 'jobs --> d[(Dead letter queue)]'],
    ['Events go through Redpanda.', 'api --> k[Kafka]'],
    ['```yaml\nservices:\n  ledger:\n    image: postgres\n```', 'api --> l[(Ledger)]'],
    ['Orders are in PostgreSQL.', 'api --> d[(Main Database)]'],
  ])('%s', async (prose, statement) => expect(await messages(design(prose, statement))).toEqual([]));
});

describe('what needs no words', () => {
  test.each([
    ['decisions', 'a{Is it in Kafka?} --> b[Retry]'],
    ['plain boxes', 'a[Rates importer] --> b[Invoice mailer]'],
    ['a legend', 'subgraph Legend\n    x[(Store)]\n  end'],
    ['generic names', 'a[(Database)] --> b[Caching tier]'],
    ['what is not there yet', 'a[(Ledger, phase 2)] --> b[Kafka (planned)]'],
  ])('%s', async (_, statement) => {
    expect(await messages(design('The database holds orders.', statement))).toEqual([]);
  });

  test('participants of sequences', async () => {
    const text = '# Shop\n\nText.\n\n```mermaid\nsequenceDiagram\n  participant K as Kafka\n  A->>K: order\n```\n';
    expect(await messages(text)).toEqual([]);
  });
});

test.each([['### Alternatives considered'], ['## Motivation'], ['## Design\n\n### Future']])(
  'not what the design does not have: %s',
  async (heading) => {
    expect(await messages(design(`Buyers order in the shop.\n\n${heading}`, 'a[(Ledger)] --> b'))).toEqual([]);
  },
);

test('the title of a group tells nothing where it is a general one', async () => {
  const text = design('The data are kept.', 'subgraph Data layer', 'a[(Ledger)] --> b', 'end');
  expect(await messages(text)).toEqual(['“Ledger” is drawn but never described.']);
});

test('a document that is mostly drawn gets one finding', async () => {
  const found = await lint(
    design('Buyers order.', 'a[(Ledger)] --> b[(Stock)]', 'b --> c[(Prices)]', 'c --> d[(Carts)]'),
  );
  expect(found).toMatchObject([
    {
      message: '“Ledger”, “Stock”, “Prices” and 1 more are drawn but never described.',
      related: [{}, {}, {}],
      suggestions: [{}, {}, {}, {}],
    },
  ]);
});

test('many in a document are one finding, though more are described', async () => {
  const described = ['Ledger', 'Stock', 'Prices', 'Carts', 'Returns', 'Coupons'];
  const others = ['Sagas', 'Quotas', 'Tariffs', 'Vouchers', 'Weights'];
  const statements = [...described, ...others].map((name, index) => `n${index}[(${name})]`);
  const found = await lint(design(described.join(', '), ...statements));
  expect(found.map(({ message, related }) => [message, related.length])).toEqual([
    ['“Sagas”, “Quotas”, “Tariffs” and 2 more are drawn but never described.', 4],
  ]);
});

test('nothing while Mermaid has not spoken, or the diagram is broken', async () => {
  expect(await messages(design('Buyers order.', 'a[(Ledger)] --> b[(Stock]'))).toEqual([]);
});
