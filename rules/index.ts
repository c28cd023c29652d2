import type { Rule } from '../core/index.ts';
import { cacheEviction } from './cache-eviction/rule.ts';
import { capTradeoff } from './cap-tradeoff/rule.ts';
import { directive } from './directive/rule.ts';
import { mermaidSyntax } from './mermaid-syntax/rule.ts';
import { unresolvedMarker } from './unresolved-marker/rule.ts';
import { websocketStickySession } from './websocket-sticky-session/rule.ts';

/** Every rule that ships, in the order of the catalogue. */
export const RULES: readonly Rule[] = [
  capTradeoff,
  cacheEviction,
  websocketStickySession,
  mermaidSyntax,
  unresolvedMarker,
  directive,
];
