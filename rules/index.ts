import type { Rule } from '../core/index.ts';
import { browserUdp } from './browser-udp/rule.ts';
import { cacheEviction } from './cache-eviction/rule.ts';
import { capContradiction } from './cap-contradiction/rule.ts';
import { capTradeoff } from './cap-tradeoff/rule.ts';
import { describedNotDrawn } from './described-not-drawn/rule.ts';
import { diagramProseConflict } from './diagram-prose-conflict/rule.ts';
import { directive } from './directive/rule.ts';
import { drawnNotDescribed } from './drawn-not-described/rule.ts';
import { eventualConsistencyCost } from './eventual-consistency-cost/rule.ts';
import { hotspotPlan } from './hotspot-plan/rule.ts';
import { mermaidSyntax } from './mermaid-syntax/rule.ts';
import { mongodbFailover } from './mongodb-failover/rule.ts';
import { nosqlConsistency } from './nosql-consistency/rule.ts';
import { recoveryObjectives } from './recovery-objectives/rule.ts';
import { replicationLag } from './replication-lag/rule.ts';
import { shardKey } from './shard-key/rule.ts';
import { singlePointOfFailure } from './single-point-of-failure/rule.ts';
import { sqlFailoverDowntime } from './sql-failover-downtime/rule.ts';
import { unresolvedMarker } from './unresolved-marker/rule.ts';
import { websocketEdge } from './websocket-edge/rule.ts';
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
  websocketStickySession,
  websocketEdge,
  browserUdp,
  mermaidSyntax,
  drawnNotDescribed,
  describedNotDrawn,
  diagramProseConflict,
  singlePointOfFailure,
  unresolvedMarker,
  directive,
];
