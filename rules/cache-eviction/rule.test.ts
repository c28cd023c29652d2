import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cache-eviction', () => {
  it.each<[string, string, string[]]>([
    ['a cache in prose', 'Fares are read through a Redis cache.', ['Redis cache']],
    ['a diagram node', '```mermaid\nflowchart LR\n  api --> c[Fare cache]\n```', ['cache']],
    ['a TTL far away', `A Redis cache.\n\n${'x\n\n'.repeat(20)}## Tokens\n\nTokens have a TTL.`, ['Redis cache']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cache-eviction', text)).toEqual(expected);
  });

  it.each([
    ['a TTL', 'Fares are read through a Redis cache with a TTL of five minutes.'],
    ['a TTL in the section', '## Redis cache\n\nHolds fares.\n\nEntries expire after a minute.'],
    ['eviction in a code block', 'A Redis cache.\n\n```\nmaxmemory-policy allkeys-lru\n```'],
    [
      'a note in the diagram',
      '```mermaid\nsequenceDiagram\n  participant C as Redis cache\n  Note over C: TTL 5 min\n```',
    ],
    ['the verb', 'Responses are cached.'],
    ['a CPU', 'The CPU cache is warm.'],
    ['a path', 'Files are in /var/cache/fares.'],
    ['none', 'There is no Redis cache.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cache-eviction', text)).toEqual([]);
  });
});
