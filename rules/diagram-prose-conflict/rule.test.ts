import { expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('diagram-prose-conflict');

async function messages(prose: string, ...statements: string[]): Promise<readonly string[]> {
  const text = `# Shop\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.join('\n')}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

const EDGE = 'a[Order Service] --> b[Stock Service]';

test('the other direction, and another protocol', async () => {
  expect(await messages('The stock service calls the order service.', EDGE)).toEqual([
    'The diagram leads from “Order Service” to “Stock Service”, the text says the reverse (line 3).',
  ]);
  const rest = 'a[Order Service] -->|REST| b[Stock Service]';
  expect(await messages('The order service calls the stock service over AMQP.', rest)).toEqual([
    'The edge says REST, the text says AMQP (line 3).',
  ]);
});

test.each([
  ['The order service calls the stock service.', [EDGE]],
  ['The stock service never calls the order service.', [EDGE]],
  ['The stock service calls the order service.', [EDGE, 'b --> a']],
  ['The stock service calls the order service.', ['a[Order Service] -->|callback| b[Stock Service]']],
  ['The order service calls the stock service over HTTP.', ['a[Order Service] -->|REST| b[Stock Service]']],
  ['## Alternatives\n\nThe stock service calls the order service.', [EDGE]],
])('not: %s %j', async (prose, statements) => expect(await messages(prose, ...statements)).toEqual([]));
