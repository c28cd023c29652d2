import { expect, test } from 'vitest';
import { judgedFindings } from '../../test/judged-findings.ts';

const lint = judgedFindings('browser-udp');

async function places(text: string): Promise<readonly string[]> {
  return (await lint(text)).map(({ range: { start } }) => `${start.line}:${start.character}`);
}

function diagram(statement: string): string {
  return `# Game\n\nText.\n\n\`\`\`mermaid\nflowchart LR\n  ${statement}\n\`\`\`\n`;
}

test('in a sentence and on an edge', async () => {
  expect(await places('# Game\n\nThe browser sends moves in UDP packets.\n')).toEqual(['2:27']);
  expect(await places(diagram('b[Browser] -->|UDP moves| s[Game server]'))).toEqual(['6:17']);
});

test.each([
  ['- The browser opens a UDP socket to the game server.', '2:22'],
  ['| Path | Protocol |\n|---|---|\n| browser to game server | UDP packets |', '4:27'],
])('also in %s', async (text, place) => {
  expect(await places(`# Game\n\n${text}\n`)).toEqual([place]);
});

test.each([
  ['The browser sends moves over WebRTC data channels, which use UDP.'],
  ['Browsers cannot open UDP sockets.'],
  ['UDP: unsupported natively by browsers.'],
  ['Native clients and not browsers send UDP packets.'],
  ['Servers send metrics to StatsD by UDP. The browser shows them.'],
  ['We could have browsers send UDP packets.'],
  ['The browser resolves names; resolvers ask DNS servers by UDP.'],
  ['| Path | Protocol |\n|---|---|\n| server to server | UDP packets |\n| browser | HTTPS |'],
  ['Browsers reach the edge by QUIC.'],
  ['Browsers reach the edge by QUIC, which is UDP to a firewall.'],
  ['Media is WebRTC.\n\nThe browser sends frames as UDP packets.'],
])('not: %s', async (sentence) => expect(await places(`# Game\n\n${sentence}\n`)).toEqual([]));

test.each([
  ['s[Server] -->|UDP| t[Metrics]'],
  ['b[Browser] -->|HTTPS| s[Server]'],
  ['b[Browser] -->|UDP via WebRTC| s[Server]'],
  ['b[Web client] -->|UDP| r[TURN relay]'],
  ['b[Browser] -->|QUIC| c[CDN]'],
])('not: %s', async (statement) => expect(await places(diagram(statement))).toEqual([]));
