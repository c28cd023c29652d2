import { describe, expect, it } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('diagram-prose-conflict');

async function messages(prose: string, ...statements: string[]): Promise<readonly string[]> {
  const text = `# Shop\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.join('\n')}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

const EDGE = 'a[Order Service] --> b[Stock Service]';
const REST = 'a[Order Service] -->|REST| b[Stock Service]';
const REVERSE = ['The diagram leads from “Order Service” to “Stock Service”, the text says the reverse (line 3).'];

describe('diagram-prose-conflict', () => {
  it.each<[string, string, string[], readonly string[]]>([
    ['the other direction', 'The stock service calls the order service.', [EDGE], REVERSE],
    ['reads in a list', '- The stock service reads from the order service.', [EDGE], REVERSE],
    ['what is written', 'The stock service writes stock levels to the order service.', [EDGE], REVERSE],
    ['what is then called', 'On Mondays the stock service then calls the order service.', [EDGE], REVERSE],
    [
      'another protocol',
      'The order service calls the stock service over AMQP.',
      [REST],
      ['The edge says REST, the text says AMQP (line 3).'],
    ],
    [
      'another protocol in a table',
      '| Path | How |\n|---|---|\n| stock | The order service calls the stock service via gRPC. |',
      [REST],
      ['The edge says REST, the text says gRPC (line 5).'],
    ],
  ])('flags %s', async (_, prose, statements, expected) => {
    expect(await messages(prose, ...statements)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['what agrees', 'The order service calls the stock service.', [EDGE]],
    ['a negation', 'The stock service never calls the order service.', [EDGE]],
    ['arrows both ways', 'The stock service calls the order service.', [EDGE, 'b --> a']],
    ['a callback', 'The stock service calls the order service.', ['a[Order Service] -->|callback| b[Stock Service]']],
    [
      'events that flow back',
      'The stock service calls the order service.',
      ['a[Order Service] -->|events| b[Stock Service]'],
    ],
    [
      'data that is read',
      'The stock service queries the order service.',
      ['a[Order Service] -->|replies| b[Stock Service]'],
    ],
    [
      'a line without a direction',
      'The stock service calls the order service.',
      ['a[Order Service] --- b[Stock Service]'],
    ],
    ['one protocol over the other', 'The order service calls the stock service over HTTP.', [REST]],
    ['an alternative', '## Alternatives\n\nThe stock service calls the order service.', [EDGE]],
    ['what may come', 'The stock service may call the order service later.', [EDGE]],
    ['another pair', 'The stock service calls the mail service.', [EDGE]],
    ['names that are not drawn', 'The stock service calls the order service.', ['x[Mail Service] --> y[Post Service]']],
  ])('is quiet about %s', async (_, prose, statements) => {
    expect(await messages(prose, ...statements)).toEqual([]);
  });
});
