import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('build-vs-buy', () => {
  it.each<[string, string, string[]]>([
    ['an own scheduler', 'We build our own scheduler.', ['build our own scheduler']],
    ['what was built', 'Jobs wait in a job queue that we built.', ['job queue that we built']],
    ['a queue', 'Teams wrote their own job queue.', ['wrote their own job queue']],
    ['what is home-grown', 'A home-grown feature flag system decides.', ['home-grown feature flag system']],
    ['in-house', 'Login is an in-house auth system.', ['in-house auth system']],
    ['what is custom-built', 'A custom-built workflow engine runs it.', ['custom-built workflow engine']],
    ['a node', '```mermaid\nflowchart LR\n  a[API] --> b[In-house scheduler]\n```', ['In-house scheduler']],
    ['a list', '- Mail: SES\n- Jobs: our own scheduler', ['own scheduler']],
    ['a custom one', 'A custom rate limiter guards each call.', ['custom rate limiter']],
    ['a storage of choice', 'The custom SQLite-based queue runs in each node.', ['custom SQLite-based queue']],
    ['one from scratch', 'We build a workflow engine from scratch.', ['build a workflow engine from scratch']],
    ['a row', '| Part | Origin |\n|---|---|\n| jobs | in-house job queue |', ['in-house job queue']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('build-vs-buy', text)).toEqual(expected);
  });

  it.each([
    ['what is on the shelf', 'We build our own scheduler, since off-the-shelf ones cannot pause.'],
    ['a product', 'We build our own job queue instead of Celery.'],
    ['a product that lacks something', 'We build our own scheduler. Quartz lacks tenants.'],
    [
      'what was considered',
      'We build our own scheduler.\n\n## Alternatives considered\n\n- An open-source one: no tenants',
    ],
    ['a vendor', 'We build our own scheduler; vendors charge by the run.'],
    ['glue', 'We write our own glue code.'],
    ['domain logic', 'We build our own pricing rules.'],
    ['a domain', 'A custom domain is used.'],
    ['an alternative', '## Alternatives considered\n\nWe build our own scheduler.'],
    ['a rejection', 'We buy one rather than build our own scheduler.'],
    ['what is not done', 'We do not build our own scheduler.'],
    ['a later step', 'We may build our own scheduler later.'],
    ['a library', 'We write our own date library.'],
    ['a setting', 'Custom authentication headers are set.'],
    [
      'a comparison in a table',
      '| Part | Origin | Instead of |\n|---|---|---|\n| jobs | in-house job queue | existing tools |',
    ],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('build-vs-buy', text)).toEqual([]);
  });
});
