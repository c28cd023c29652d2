import { describe, expect, it } from 'vitest';
import { flagged, messages, repaired } from '../lint-example.ts';

describe('slo-units', () => {
  it.each<[string, string, string[]]>([
    ['a figure', 'Latency is below 200 ms.', ['Latency is below 200 ms']],
    ['no unit', '- latency < 200', ['latency < 200']],
    ['a response time', 'Response time: 300 ms', ['Response time: 300 ms']],
    ['an answer', 'Requests are answered within 200 ms.', ['answered within 200 ms']],
    ['a table', '| Quality | Target |\n|---|---|\n| speed | latency under 200 ms |', ['latency under 200 ms']],
    ['an availability objective', 'The availability SLO is 99.9 %.', ['availability SLO is 99.9 %']],
    ['a target by its figure', '- Target: 99.95% uptime', ['99.95% uptime']],
    ['a promise in a table', '| SLA | |\n|---|---|\n| SLA | uptime of 99.9% |', ['uptime of 99.9%']],
    ['a budget without a time', 'The error budget allows a success rate above 99.5 %.', ['success rate above 99.5 %']],
    ['a percentile elsewhere', 'Latency is below 200 ms.\n\nCPU is at 60 % at p99.', ['Latency is below 200 ms']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('slo-units', text)).toEqual(expected);
  });

  it.each([
    ['a percentile', 'Latency is below 200 ms at p99.'],
    ['a percentile before', 'p95 latency is below 200 ms.'],
    ['a share', 'Latency is below 200 ms for 99 % of requests.'],
    ['an average', 'Average latency is below 200 ms.'],
    ['the worst', 'Worst case, latency is 2 s.'],
    ['a header', '| Call | p99 |\n|---|---|\n| search | latency 200 ms |'],
    ['a heading', '## Targets at p99\n\nLatency is below 200 ms.'],
    ['a window', 'The availability SLO is 99.9 % over 30 days.'],
    ['a month', 'Target: 99.95% uptime per month.'],
    ['minutes of downtime', 'The SLA is 99.9% availability, that is 43 minutes a month.'],
    ['an availability nobody answers for', 'The store has 99.9 % availability.'],
    ['the promise of somebody else', 'S3 guarantees 99.9% availability by its SLA.'],
    ['a measurement', 'Last year we measured 99.9% availability against our target.'],
    ['a table of a benchmark', '## Benchmark\n\n| Size | Time |\n|---|---|\n| 1 kB | 12 ms |'],
    ['an adjective', 'Latency is low.'],
    ['a gain', 'This reduces latency by 200 ms.'],
    ['a benchmark', 'We measured latency of 200 ms.'],
    ['a context', '## Background\n\nLatency is 200 ms.'],
    ['code', '```\nlatency < 200\n```'],
    ['an alternative', '## Alternatives considered\n\nLatency is 200 ms.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('slo-units', text)).toEqual([]);
  });
});

it('completes a target where it stands', () => {
  const completed = (text: string) => repaired('slo-units', text);
  expect(completed('Latency is below 200 ms.')).toEqual([
    'Latency is below 200 ms at the <99…>th percentile over <28 days…>.',
    'Latency is below 200 ms in the worst case.',
  ]);
  expect(completed('- latency < 200')[0]).toBe('- latency < 200 <ms…> at the <99…>th percentile over <28 days…>');
  expect(completed('| Quality | Target |\n|---|---|\n| speed | latency under 200 ms |')[0]).toMatch(
    /\| speed \| latency under 200 ms at the <99…>th percentile over <28 days…> \|$/,
  );
  expect(completed('The availability SLO is 99.9 %.')).toEqual([
    'The availability SLO is 99.9 % over a window of <30 days…>.',
  ]);
  expect(messages('slo-units', '- latency < 200')[0]).toMatch(/names neither unit nor percentile/);
});
