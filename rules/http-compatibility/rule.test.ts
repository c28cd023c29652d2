import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('http-compatibility', () => {
  it.each<[string, string, string[]]>([
    ['a public API', 'Partners order through a public REST API.', ['public REST API']],
    ['a heading', '## Public API\n\n- `GET /orders`\n- `POST /orders`', ['Public API']],
    ['an API for partners', 'An API for partners lists orders.', ['API for partners']],
    ['a partner API', 'The partner API lists orders.', ['partner API']],
    ['a node', '```mermaid\nflowchart LR\n  a[Partner] --> b[Public API]\n```', ['Public API']],
    ['version control', 'The public API lists orders. Code is under version control.', ['public API']],
    ['a list', '- Public API: lists orders\n- Admin: server-rendered', ['Public API']],
    ['a row', '| Part | Who calls it |\n|---|---|\n| partner API | agencies |', ['partner API']],
    ['partners that call', 'Partners integrate through our REST API.', ['Partners integrate through our REST API']],
    ['what is exposed', 'We expose a REST API to third parties.', ['expose a REST API to third parties']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('http-compatibility', text)).toEqual(expected);
  });

  it.each([
    ['a version', 'The public API is versioned.'],
    ['a path', 'The public API lists orders at `/v1/orders`.'],
    ['a header', 'The public API reads the Accept header.'],
    ['deprecation', 'The public API: fields are deprecated for a year.'],
    ['compatibility', 'The public API stays backward compatible.'],
    ['a Sunset header', 'The public API sends a Sunset header.'],
    ['unknown fields', 'The public API ignores unknown fields.'],
    ['an internal one', 'The order service offers an internal API.'],
    ['somebody else’s', 'It calls a public API of the weather service.'],
    ['a third party', 'Prices come from a third-party API.'],
    ['webhooks', 'Payments arrive by webhooks.'],
    ['an alternative', '## Alternatives considered\n\nA public API.'],
    ['calls between services', 'Services call each other by gRPC.'],
    ['a page without login', 'The public endpoint shows the menu to guests.'],
    ['a public API of a package', 'The public API of the package is small.'],
    ['a version in a table', '| API | Path |\n|---|---|\n| Public API | `/v2/orders` |'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('http-compatibility', text)).toEqual([]);
  });
});
