import { describe, expect, it } from 'vitest';
import { Linter, type Suggestion, suggestionsOf } from '../../core/index.ts';
import { RULES } from '../index.ts';
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
    ['the block after the paragraph that ends in it', `One node. ${DISABLED}\n\n${CACHE}`],
    ['the rest of the paragraph it stands in', `One node. ${DISABLED}\n${CACHE}`],
    ['what follows one on several lines', `<!-- tradeoff-disable-next\n  cache-eviction\n  -- legacy\n-->\n\n${CACHE}`],
    ['what follows one with a long dash', `<!-- tradeoff-disable-next cache-eviction — legacy -->\n\n${CACHE}`],
    [
      'up to where one of its rules is enabled',
      `<!-- tradeoff-disable cap-tradeoff, cache-eviction -- legacy -->\n\nCassandra it is.\n\n<!-- tradeoff-enable cap-tradeoff -->\n\n${CACHE}`,
    ],
    [
      'up to where all of its rules are, in another order',
      `<!-- tradeoff-disable cap-tradeoff, cache-eviction -- legacy -->\n\n${CACHE} Cassandra it is.\n\n<!-- tradeoff-enable cache-eviction, cap-tradeoff -->\n`,
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
    [
      'what follows the place where its rule is enabled among others',
      `<!-- tradeoff-disable cache-eviction, cap-tradeoff -- a -->\n\n<!-- tradeoff-enable cap-tradeoff, cache-eviction -->\n\n${CACHE}`,
    ],
    [
      'what follows the place where its rule is enabled, when it disables all',
      `<!-- tradeoff-disable -- a -->\n\n<!-- tradeoff-enable cache-eviction -->\n\n${CACHE}`,
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
    [
      'that only in part is of use',
      `<!-- tradeoff-disable-next cache-eviction, cap-tradeoff -- why -->\n\n${CACHE}`,
      /Nothing of cap-tradeoff is found/,
    ],
    [
      'that enables what is not disabled',
      '<!-- tradeoff-enable cache-eviction -->',
      /Nothing of cache-eviction is disabled/,
    ],
    ['that enables where nothing is disabled', `${CACHE}\n\n<!-- tradeoff-enable -->`, /Nothing is disabled/],
    [
      'that enables more than is disabled',
      `<!-- tradeoff-disable cache-eviction -- why -->\n\n${CACHE}\n\n<!-- tradeoff-enable cap-tradeoff, cache-eviction -->`,
      /Nothing of cap-tradeoff is disabled/,
    ],
    ['that enables an unknown rule', '<!-- tradeoff-enable cache -->', /no rule “cache” to enable/],
    [
      'of an unknown name',
      `<!-- tradeoff-ignore cache-eviction -- why -->\n\n${CACHE}`,
      /no directive “tradeoff-ignore”/,
    ],
    [
      'of no use at the end of a paragraph',
      'Nothing. <!-- tradeoff-disable-next cache-eviction -- why -->',
      /Nothing of cache-eviction is found/,
    ],
    ['of an unknown rule', `<!-- tradeoff-disable-next cache -- why -->\n\n${CACHE}`, /no rule “cache”/],
  ])('reports one %s', (_, text, message) => {
    expect(messages('directive', text)).toEqual([expect.stringMatching(message)]);
  });

  it.each<[string, string, string]>([
    ['with its line', `A.\n\n${DISABLED}\n\nB.\n`, 'A.\n\nB.\n'],
    ['at the end', `A.\n\n${DISABLED}`, 'A.\n'],
    ['at the start', `${DISABLED}\n\nB.\n`, 'B.\n'],
    ['alone', DISABLED, ''],
    ['between lines', `A.\n${DISABLED}\nB.\n`, 'A.\nB.\n'],
    ['beside words', `A. ${DISABLED} More.\n`, 'A. More.\n'],
    ['in an item', `- A\n\n  ${DISABLED}\n- B\n`, '- A\n\n- B\n'],
    ['on several lines', 'A.\n\n<!-- tradeoff-disable-next\n  cap-tradeoff -- so -->\n\nB.\n', 'A.\n\nB.\n'],
  ])('removes one of no use %s', (_, before, after) => {
    const linter = new Linter(RULES);
    const document = linter.open('docs/design.md', before);
    const [finding] = linter.lint(document, { rules: {}, declared: 'design' }).findings;
    const [{ edits, isSafe }] = suggestionsOf(document, finding!) as [Suggestion];
    expect(isSafe).toBe(true);
    for (const { range, newText } of edits) document.edit(range, newText);
    expect(document.text.toString()).toBe(after);
  });

  it('does not call one useless before Mermaid has spoken', () => {
    const text =
      '<!-- tradeoff-disable-next mermaid-syntax -- drawn by hand -->\n\n```mermaid\nflowchart LR\n  a[\n```\n';
    expect(messages('directive', text)).toEqual([]);
  });
});
