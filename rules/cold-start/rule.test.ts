import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cold-start', () => {
  it.each<[string, string, string[]]>([
    ['a function', 'Requests are answered by AWS Lambda.', ['AWS Lambda']],
    ['scaling to zero', 'The API scales to zero at night.', ['scales to zero']],
    ['a container on demand', 'The backend runs on Cloud Run.', ['Cloud Run']],
    ['a hit rate', 'With a hit rate of 95 % the database is small.', ['hit rate of 95']],
    ['a share of reads', '95% of reads are served from the cache.', ['95% of reads are served from the cache']],
    ['a node', '```mermaid\nflowchart LR\n  a[API Gateway] --> b[Lambda backend]\n```', ['Lambda']],
    ['a list', '- API: Cloud Run\n- Jobs: Kubernetes', ['Cloud Run']],
    ['a row', '| Part | Runs on |\n|---|---|\n| API | AWS Lambda |', ['AWS Lambda']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cold-start', text)).toEqual(expected);
  });

  it.each([
    ['a cold start', 'Requests are answered by AWS Lambda; a cold start takes 300 ms.'],
    ['warming', 'The API scales to zero at night and is warmed at six.'],
    ['concurrency', 'Requests are answered by AWS Lambda with provisioned concurrency.'],
    ['instances', 'The backend runs on Cloud Run with a minimum instance.'],
    ['an empty cache', 'With a hit rate of 95 % the database is small; an empty cache is tested.'],
    ['a load test', 'The API scales to zero. It is load-tested.'],
    ['a job', 'A Lambda function archives logs nightly.'],
    ['an architecture', 'Requests follow the Lambda architecture.'],
    ['a plain cache', 'Fares are read through a Redis cache.'],
    ['an alternative', '## Alternatives considered\n\nRequests go to AWS Lambda.'],
    ['a rejection', 'Requests go to containers instead of AWS Lambda.'],
    ['storage', 'Old orders go to cold storage.'],
    ['new users of a recommender', 'The recommender has a cold-start problem with new users.'],
    ['workers that nobody waits for', 'Workers for video scale to zero.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cold-start', text)).toEqual([]);
  });
});
