import { expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('websocket-edge');

async function messages(prose: string, ...statements: string[]): Promise<readonly string[]> {
  const text = `# Chat\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.join('\n')}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

const OWNER = ['web[Web] -->|WebSocket| s[Order Service]', 's --> db[(Orders)]'];

test('WebSockets that end where data is owned', async () => {
  expect(await messages('It runs as 4 replicas.', ...OWNER)).toEqual([
    'WebSockets end in “Order Service”, which owns data as well: end them at the edge.',
  ]);
});

test('not with one instance, at the edge, or where no data is', async () => {
  expect(await messages('It is small.', ...OWNER)).toEqual([]);
  expect(await messages('It runs as 4 replicas.', 'web -->|wss://| g[Edge gateway]', 'g --> db[(Orders)]')).toEqual([]);
  expect(await messages('It runs as 4 replicas.', 'web -->|WebSocket| s[Orders]', 's --> t[Stock]')).toEqual([]);
});
