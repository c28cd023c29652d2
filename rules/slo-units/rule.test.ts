import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('slo-units', () => {
  it.each<[string, string, string[]]>([
    ['a figure', 'Latency is below 200 ms.', ['Latency is below 200 ms']],
    ['no unit', '- latency < 200', ['latency < 200']],
    ['a response time', 'Response time: 300 ms', ['Response time: 300 ms']],
    ['an answer', 'Requests are answered within 200 ms.', ['answered within 200 ms']],
    ['a table', '| Quality | Target |\n|---|---|\n| speed | latency under 200 ms |', ['latency under 200 ms']],
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
