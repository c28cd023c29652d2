import { type Mention, oneLine, type StatementSuggestion } from '../../core/index.ts';

const POLICIES = [
  { name: 'LRU', leaves: 'the least recently used entry', suits: 'what was read lately is read again' },
  { name: 'LFU', leaves: 'the least frequently used entry', suits: 'a few entries stay popular' },
  { name: 'FIFO', leaves: 'the oldest entry', suits: 'entries are of use only while they are new' },
] as const;

export function cacheSuggestions(subject: Mention): readonly StatementSuggestion[] {
  const label = labelFor(oneLine(subject.text));
  return [
    ...POLICIES.map(({ name, leaves, suits }) => ({
      title: `State a TTL and ${name} eviction (${suits})`,
      label,
      text: `entries expire after <how long…> (TTL), so reads may be stale for that long; when it is full at <size…>, ${leaves} is evicted (${name}), since ${suits}.`,
    })),
    {
      title: 'State what invalidates its entries',
      label,
      text: 'an entry is invalidated when <what changes…>, and expires after <how long…> (TTL) should that be missed.',
    },
  ];
}

/** “Redis cache policy”, “Cache policy (Memcached)”, or where a cache has no name of its own “Cache policy”. */
function labelFor(text: string): string {
  const [, owner] = /^(.+?)[ -]cach(?:es?|ing(?: layers?| tiers?)?)$/i.exec(text) ?? [];
  if (owner) return `${owner.charAt(0).toUpperCase()}${owner.slice(1)} cache policy`;
  return /^cach/i.test(text) ? 'Cache policy' : `Cache policy (${text})`;
}
