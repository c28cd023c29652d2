import { describe, expect, it } from 'vitest';
import { flagged, messages } from '../lint-example.ts';

const CACHE = 'Pages are kept in a Redis cache.';
const DISABLED = '<!-- tradeoff-disable-next cache-eviction -- fronted by Varnish -->';

describe('directives', () => {
  it.each<[string, string]>([
    ['the next paragraph', `${DISABLED}\n\n${CACHE}`],
    ['the next heading', `${DISABLED}\n## Redis cache\n\nOne node.`],
    ['the next list', `${DISABLED}\n\n- Kafka\n- a Redis cache`],
    ['the next item, from within a list', `- Kafka\n\n  ${DISABLED}\n- a Redis cache\n`],
    ['what follows within an item', `- Reads:\n\n  ${DISABLED}\n\n  - a Redis cache\n`],
    ['the next table', `${DISABLED}\n\n| Part | Choice |\n|---|---|\n| reads | Redis cache |`],
    ['all rules when none is named', `<!-- tradeoff-disable-next -- legacy -->\n\n${CACHE}`],
    ['up to where it is enabled', `<!-- tradeoff-disable -- legacy -->\n\n${CACHE}\n\n<!-- tradeoff-enable -->\n`],
    [
      'a block that another rule is disabled for, too',
      `${DISABLED}\n\n<!-- tradeoff-disable-next cap-tradeoff -- legacy -->\n\nPages are kept in a Redis cache, orders in Cassandra.`,
    ],
    ['the file', `${CACHE}\n\n<!-- tradeoff-disable-file cache-eviction -- legacy -->`],
  ])('disable a rule for %s', (_, text) => {
    expect(flagged('cache-eviction', text)).toEqual([]);
    expect(messages('directive', text)).toEqual([]);
  });

  it.each<[string, string]>([
    ['the paragraph after', `${DISABLED}\n\nOne node.\n\n${CACHE}`],
    ['other rules', `<!-- tradeoff-disable-next cap-tradeoff -- why -->\n\n${CACHE}`],
    [
      'what follows the place where it is enabled',
      `<!-- tradeoff-disable -- a -->\n\n<!-- tradeoff-enable -->\n\n${CACHE}`,
    ],
    ['anything when it stands in code', `\`\`\`html\n<!-- tradeoff-disable -- why -->\n\`\`\`\n\n${CACHE}`],
  ])('do not disable %s', (_, text) => {
    expect(flagged('cache-eviction', text)).toHaveLength(1);
  });
});

describe('directive', () => {
  it.each<[string, string, RegExp]>([
    ['without a reason', `<!-- tradeoff-disable-next cache-eviction -->\n\n${CACHE}`, /gives no reason/],
    [
      'whose reason is a blank',
      `<!-- tradeoff-disable-next cache-eviction -- <reason…> -->\n\n${CACHE}`,
      /gives no reason/,
    ],
    ['of no use', `${DISABLED}\n\nNothing here.`, /Nothing of cache-eviction is found/],
    ['of an unknown rule', `<!-- tradeoff-disable-next cache -- why -->\n\n${CACHE}`, /no rule “cache”/],
  ])('reports one %s', (_, text, message) => {
    expect(messages('directive', text)).toEqual([expect.stringMatching(message)]);
  });

  it('does not call one useless before Mermaid has spoken', () => {
    const text =
      '<!-- tradeoff-disable-next mermaid-syntax -- drawn by hand -->\n\n```mermaid\nflowchart LR\n  a[\n```\n';
    expect(messages('directive', text)).toEqual([]);
  });
});
