import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('graphql-justification', () => {
  it.each<[string, string, string[]]>([
    ['a decision', 'We have decided to use GraphQL.', ['GraphQL']],
    ['an API', 'The apps read through a GraphQL API.', ['GraphQL API']],
    ['a node', '```mermaid\nflowchart LR\n  a[App] -->|GraphQL| b[Gateway]\n```', ['GraphQL']],
    ['a table', '| Part | Technology |\n|---|---|\n| gateway | GraphQL |', ['GraphQL']],
    ['a server', 'Apollo Server stands before the services.', ['Apollo Server']],
    ['a reason that is none', 'GraphQL is modern.', ['GraphQL']],
    ['a list', '- Gateway: GraphQL\n- Services: gRPC', ['GraphQL']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('graphql-justification', text)).toEqual(expected);
  });

  it.each([
    ['changing views', 'GraphQL, because screens change every week.'],
    ['many clients', 'GraphQL serves several clients.'],
    ['over-fetching', 'GraphQL avoids over-fetching.'],
    ['a limit', 'GraphQL with a depth limit of six.'],
    ['a loader', 'GraphQL with dataloaders.'],
    ['persisted queries', 'GraphQL; only persisted queries run.'],
    ['flexibility', 'GraphQL gives the apps flexibility.'],
    ['stitching', 'GraphQL stitches three services.'],
    ['somebody else’s', 'Issues come from the GitHub GraphQL API.'],
    ['a specification', 'It follows the GraphQL specification.'],
    ['an alternative', '## Alternatives considered\n\nGraphQL is heavy.'],
    ['a rejection', 'We use REST instead of GraphQL.'],
    ['one that is there already', 'The new service joins our existing GraphQL API.'],
    ['what is done to support it', 'To support GraphQL, rendered pages are cached.'],
    ['a reason in a table', '| Part | Technology | Why |\n|---|---|---|\n| gateway | GraphQL | many clients |'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('graphql-justification', text)).toEqual([]);
  });
});
