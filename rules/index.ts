import type { Rule } from '../core/index.ts';
import { browserUdp } from './browser-udp/rule.ts';
import { cacheEviction } from './cache-eviction/rule.ts';
import { capTradeoff } from './cap-tradeoff/rule.ts';
import { describedNotDrawn } from './described-not-drawn/rule.ts';
import { diagramProseConflict } from './diagram-prose-conflict/rule.ts';
import { directive } from './directive/rule.ts';
import { drawnNotDescribed } from './drawn-not-described/rule.ts';
import { mermaidSyntax } from './mermaid-syntax/rule.ts';
import { singlePointOfFailure } from './single-point-of-failure/rule.ts';
import { unresolvedMarker } from './unresolved-marker/rule.ts';
import { websocketEdge } from './websocket-edge/rule.ts';
import { websocketStickySession } from './websocket-sticky-session/rule.ts';

/** Every rule that ships, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  capTradeoff,
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
