import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('hotspot-plan', () => {
  it.each<[string, string, string[]]>([
    ['a hot key', 'One concert makes a hot key.', ['hot key']],
    ['a hotspot', 'The airport is a hotspot of requests.', ['hotspot']],
    ['a celebrity', 'A celebrity account has millions of followers.', ['celebrity account']],
    ['a shard that is hot', 'Posts are in a hundred shards. A celebrity makes one shard busy.', ['celebrity']],
    ['a hot user', 'Hot users have millions of followers.', ['Hot users']],
    ['a herd', 'At noon a thundering herd arrives.', ['thundering herd']],
    ['skew', 'Tenants show a heavy load skew.', ['load skew']],
    ['a plan far away', `A hot key.\n\n${'Riders wait.\n\n'.repeat(15)}## Logs\n\nLogs are split by day.`, ['hot key']],
    ['what becomes hot', 'When a star tweets, its shard becomes hot.', ['shard becomes hot']],
    [
      'celebrities in a list',
      '- Friends: a few hundred followers\n- Celebrities: millions of followers',
      ['Celebrities'],
    ],
    ['a diagram', '```mermaid\nflowchart LR\n  fans --> k[(Hot key: concert)]\n```', ['Hot key']],
    ['a row', '| Risk | Weight |\n|---|---|\n| hot tenant | high |', ['hot tenant']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('hotspot-plan', text)).toEqual(expected);
  });

  it.each([
    ['salt', 'One concert makes a hot key, which is salted.'],
    ['a split', 'A hot partition is split.'],
    ['replicas', 'Hot keys are read from replicas.'],
    ['a cache', 'A hot key is cached in each process.'],
    ['a limit', 'Hot keys are rate-limited.'],
    ['coalescing', 'Against a thundering herd, requests are coalesced.'],
    ['jitter', 'Jitter keeps a thundering herd away.'],
    ['what is avoided', 'Hashing avoids hotspots.'],
    // Other hotspots.
    ['a JVM', 'The JVM HotSpot compiler warms up.'],
    ['wifi', 'Buses have a wifi hotspot.'],
    ['coverage', 'The report shows a coverage hotspot.'],
    ['a hot path', 'The hot path allocates nothing.'],
    ['an alternative', '## Alternatives considered\n\nIt has a hot key.'],
    ['code', 'Call `hotspot()`.'],
    ['a hotspot of a screen', 'Each UI hotspot opens a tooltip.'],
    ['a spot of complexity', 'CodeScene names code hotspots.'],
    ['a question', 'What if a room becomes hot?'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('hotspot-plan', text)).toEqual([]);
  });
});
