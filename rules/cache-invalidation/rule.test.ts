import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cache-invalidation', () => {
  it.each<[string, string, string[]]>([
    [
      'prices that change',
      'Fares are read through a Redis cache with a TTL of five minutes. Prices change hourly.',
      ['Redis cache'],
    ],
    [
      'the people who keep it',
      'Merchants edit their offers. Offers come from a Redis cache with a TTL of five minutes: merchants edit what is cached.',
      ['Redis cache'],
    ],
    [
      'users that edit',
      'Fares are read through a Redis cache with a TTL of five minutes. Sellers edit them.',
      ['Redis cache'],
    ],
    ['data that is updated', 'A profile cache with a TTL of an hour. Users update their profiles.', ['profile cache']],
    ['a section', '## Fare cache\n\nTTL: an hour. Admins change fares.', ['cache']],
    ['stock', 'Stock is read through a Redis cache, TTL 60 s; stock changes with each order.', ['Redis cache']],
    [
      'an answer far away',
      'Fares are read through a Redis cache with a TTL of five minutes. Prices change hourly.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\n## Mail\n\nMails are new.',
      ['Redis cache'],
    ],
    ['a list', '- Profile cache: TTL 1 h\n- Users update their profiles', ['Profile cache']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cache-invalidation', text)).toEqual(expected);
  });

  it.each([
    [
      'invalidation',
      'Fares are read through a Redis cache with a TTL of five minutes. Prices change hourly, which invalidates the entry.',
    ],
    [
      'deletion',
      'Fares are read through a Redis cache with a TTL of five minutes. Users edit fares; the cached entry is deleted.',
    ],
    [
      'writing through',
      'Fares are read through a Redis cache with a TTL of five minutes. Users edit fares; the cache is write-through.',
    ],
    [
      'accepted staleness',
      'Fares are read through a Redis cache with a TTL of five minutes. Prices change hourly; stale fares are acceptable.',
    ],
    [
      'a purge',
      'Fares are read through a Redis cache with a TTL of five minutes. A fare that an admin changes is purged.',
    ],
    ['what nobody edits', 'Fares are read through a Redis cache with a TTL of five minutes.'],
    ['no time', 'Fares are read through a Redis cache. Prices change.'],
    [
      'edits far away',
      'Fares are read through a Redis cache with a TTL of five minutes.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\n## Offers\n\nSellers edit their offers.',
    ],
    ['no cache', 'Sellers edit their offers, which expire.'],
    [
      'an alternative',
      '## Alternatives considered\n\nFares are read through a Redis cache with a TTL of five minutes. Prices change.',
    ],
    ['the cache of a build', 'The Docker cache has a TTL; users edit files.'],
    ['sessions', 'Redis keeps sessions with a TTL. Users edit offers.'],
    [
      'what never changes',
      'Pictures are read through a Redis cache with a TTL of a day. Their names are hashes of their content, so nothing changes.',
    ],
    [
      'versioned keys',
      'Fares are read through a Redis cache with a TTL of five minutes and versioned keys. Sellers edit fares.',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cache-invalidation', text)).toEqual([]);
  });
});
