import type { Rule } from '../core/index.ts';
import { browserUdp } from './browser-udp/rule.ts';
import { buildVsBuy } from './build-vs-buy/rule.ts';
import { cacheEviction } from './cache-eviction/rule.ts';
import { cacheInvalidation } from './cache-invalidation/rule.ts';
import { cachePolicy } from './cache-policy/rule.ts';
import { cacheStampede } from './cache-stampede/rule.ts';
import { capContradiction } from './cap-contradiction/rule.ts';
import { capTradeoff } from './cap-tradeoff/rule.ts';
import { cdnCacheRules } from './cdn-cache-rules/rule.ts';
import { cdnUnused } from './cdn-unused/rule.ts';
import { coldStart } from './cold-start/rule.ts';
import { describedNotDrawn } from './described-not-drawn/rule.ts';
import { diagramProseConflict } from './diagram-prose-conflict/rule.ts';
import { directive } from './directive/rule.ts';
import { drawnNotDescribed } from './drawn-not-described/rule.ts';
import { eventualConsistencyCost } from './eventual-consistency-cost/rule.ts';
import { graphqlJustification } from './graphql-justification/rule.ts';
import { hotspotPlan } from './hotspot-plan/rule.ts';
import { httpCompatibility } from './http-compatibility/rule.ts';
import { loadTest } from './load-test/rule.ts';
import { mermaidSyntax } from './mermaid-syntax/rule.ts';
import { mongodbFailover } from './mongodb-failover/rule.ts';
import { nosqlConsistency } from './nosql-consistency/rule.ts';
import { pollingLatency } from './polling-latency/rule.ts';
import { queueSemantics } from './queue-semantics/rule.ts';
import { recoveryObjectives } from './recovery-objectives/rule.ts';
import { replicationLag } from './replication-lag/rule.ts';
import { requiredSection } from './required-section/rule.ts';
import { retryLimits } from './retry-limits/rule.ts';
import { shardKey } from './shard-key/rule.ts';
import { singlePointOfFailure } from './single-point-of-failure/rule.ts';
import { sloUnits } from './slo-units/rule.ts';
import { sqlFailoverDowntime } from './sql-failover-downtime/rule.ts';
import { sseOneWay } from './sse-one-way/rule.ts';
import { unresolvedMarker } from './unresolved-marker/rule.ts';
import { webrtcTransport } from './webrtc-transport/rule.ts';
import { websocketEdge } from './websocket-edge/rule.ts';
import { websocketJustification } from './websocket-justification/rule.ts';
import { websocketStickySession } from './websocket-sticky-session/rule.ts';

/** Every rule that ships, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  capTradeoff,
  capContradiction,
  mongodbFailover,
  sqlFailoverDowntime,
  nosqlConsistency,
  eventualConsistencyCost,
  replicationLag,
  shardKey,
  hotspotPlan,
  recoveryObjectives,
  cacheEviction,
  cachePolicy,
  cacheInvalidation,
  cacheStampede,
  coldStart,
  loadTest,
  cdnUnused,
  cdnCacheRules,
  buildVsBuy,
  websocketStickySession,
  websocketJustification,
  pollingLatency,
  sseOneWay,
  webrtcTransport,
  httpCompatibility,
  graphqlJustification,
  websocketEdge,
  browserUdp,
  mermaidSyntax,
  drawnNotDescribed,
  describedNotDrawn,
  diagramProseConflict,
  singlePointOfFailure,
  queueSemantics,
  retryLimits,
  sloUnits,
  unresolvedMarker,
  requiredSection,
  directive,
];
