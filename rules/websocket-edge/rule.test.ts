import { describe, expect, it } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('websocket-edge');

async function messages(prose: string, statements: readonly string[]): Promise<readonly string[]> {
  const text = `# Chat\n\n${prose}\n\n\`\`\`mermaid\nflowchart LR\n${statements.join('\n')}\n\`\`\`\n`;
  return (await lint(text)).map(({ message }) => message);
}

const OWNER = ['web[Web] -->|WebSocket| s[Order Service]', 's --> db[(Orders)]'];
const LARGE = 'It runs as 4 replicas.';

describe('websocket-edge', () => {
  it.each([
    ['replicas', LARGE, OWNER],
    ['a load balancer', 'A load balancer stands before the services.', OWNER],
    ['a list', '- Orders: several instances\n- Jobs: one', OWNER],
    ['a table', '| Service | Layout |\n|---|---|\n| orders | 3 pods |', OWNER],
    ['an address of WebSockets', LARGE, ['web -->|wss://chat| s[Order Service]', 's --> db[(Orders)]']],
    ['connections that end after an hour', `${LARGE} A connection ends after an hour.`, OWNER],
  ])('flags %s', async (_, prose, statements) => {
    expect(await messages(prose, statements)).toEqual([
      'WebSockets end in “Order Service”, which owns data as well: end them at the edge.',
    ]);
  });

  it.each([
    ['one instance', 'It is small.', OWNER],
    ['replicas that may come', 'It may later run as 4 replicas.', OWNER],
    ['an end that is said', `${LARGE} Connections end at the edge, the drawing is simplified.`, OWNER],
    ['a gateway', LARGE, ['web -->|wss://| g[Edge gateway]', 'g --> db[(Orders)]']],
    ['a tier of its own', LARGE, ['web -->|WebSocket| s[Socket tier]', 's --> db[(Presence)]']],
    [
      'a group at the edge',
      LARGE,
      ['subgraph Edge', 's[Sessions]', 'end', 'web -->|WebSocket| s', 's --> db[(Orders)]'],
    ],
    ['a service without data', LARGE, ['web -->|WebSocket| s[Orders]', 's --> t[Stock]']],
    ['another protocol', LARGE, ['web -->|HTTPS| s[Order Service]', 's --> db[(Orders)]']],
    ['a drawing of what was rejected', `${LARGE}\n\n## Alternatives considered`, OWNER],
  ])('is quiet about %s', async (_, prose, statements) => {
    expect(await messages(prose, statements)).toEqual([]);
  });
});
