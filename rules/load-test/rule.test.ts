import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('load-test', () => {
  it.each<[string, string, string[]]>([
    ['requests', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first.', ['20k QPS']],
    ['users', 'There are 200,000 concurrent users.\n\n## Rollout\n\nOne zone first.', ['200,000 concurrent users']],
    [
      'messages',
      'It bears 5,000 messages per second.\n\n## Testing\n\nUnit tests run first.',
      ['5,000 messages per second'],
    ],
    ['a test plan', 'Peak load is 20k QPS. The test plan is short.', ['20k QPS']],
    ['a launch', 'Peak load is 20k QPS.\n\n## Launch\n\nIn May.', ['20k QPS']],
    [
      'a table',
      '| Quality | Target |\n|---|---|\n| load | 3,000 RPS |\n\n## Testing\n\nUnit tests run first.',
      ['3,000 RPS'],
    ],
    ['a list', '- Peak: 20k QPS\n\n## Rollout plan\n\nOne zone first.', ['20k QPS']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('load-test', text)).toEqual(expected);
  });

  it.each([
    ['a load test', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first. A load test follows.'],
    ['a tool', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first. k6 sends it.'],
    ['shadow traffic', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first. Shadow traffic comes next.'],
    ['a benchmark', 'Peak load is 20k QPS, as benchmarked.\n\n## Testing\n\nUnit tests run first.'],
    ['a simulation', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first. We simulate production traffic.'],
    ['no such section', 'Peak load is 20k QPS.'],
    ['no figure', 'Load is high.\n\n## Testing\n\nUnit tests run first.'],
    ['background', '## Background\n\nThe old one bore 20k QPS.\n\n## Testing\n\nUnit tests run first.'],
    ['a limit of one user', 'A user sends 5 requests.\n\n## Testing\n\nUnit tests run first.'],
    ['code', '```\n20k QPS\n```\n\n## Testing\n\nUnit tests run first.'],
    ['an alternative', '## Alternatives considered\n\nIt bears 20k QPS.\n\n## Testing\n\nUnit tests run first.'],
    ['a stress test', 'Peak load is 20k QPS.\n\n## Testing\n\nUnit tests run first. Stress tests come next.'],
    [
      'what a layout is fit for',
      'One node is suitable for 100 concurrent users.\n\n## Testing\n\nUnit tests run first.',
    ],
    ['a limit that is set', 'The limit is 5,000 requests per second.\n\n## Testing\n\nUnit tests run first.'],
    [
      'a questionnaire',
      '## Scalability\n\n###### Will enabling this feature result in 20k QPS?\n\nNo.\n\n## Testing\n\nUnit tests run first.',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('load-test', text)).toEqual([]);
  });
});
