import { CACHING_CARDS } from './caching.ts';
import type { Card } from './card.ts';
import { CONSISTENCY_CARDS } from './consistency.ts';
import { DELIVERY_CARDS } from './delivery.ts';
import { MESSAGING_CARDS } from './messaging.ts';
import { PROTOCOL_CARDS } from './protocols.ts';
import { RELATIONAL_CARDS } from './relational.ts';
import { STORE_CARDS } from './stores.ts';

/** All cards. Of two that name the same words the first counts. */
export const CARDS: readonly Card[] = [
  ...STORE_CARDS,
  ...RELATIONAL_CARDS,
  ...CACHING_CARDS,
  ...MESSAGING_CARDS,
  ...PROTOCOL_CARDS,
  ...DELIVERY_CARDS,
  ...CONSISTENCY_CARDS,
];

/**
 * Terms that name a part of a design and have no card: what they trade away is no matter of consistency, load or
 * protocol, depends on what a vendor runs for you, or is that of what they are served by, as static content by a CDN.
 */
export const WITHOUT_CARD: readonly string[] = [
  'product-keycloak',
  'hosted-cassandra',
  'static-content',
  'firestore',
  'neptune',
  'alloydb',
  'consul',
];
