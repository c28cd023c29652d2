import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('unresolved-marker', () => {
  it.each<[string, string, string[]]>([
    ['a blank', 'Entries expire after <how long…>.', ['<how long…>']],
    ['blanks in a table', '| Part | Limit |\n|---|---|\n| cache | <size…> |', ['<size…>']],
    ['TBD', 'Retention: TBD', ['TBD']],
    ['what is to be decided', 'The retention is to be decided.', ['to be decided']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('unresolved-marker', text)).toEqual(expected);
  });

  it.each([
    ['code', 'Run `deploy <name…>`.\n\n```\n<TBD…>\n```'],
    ['open questions', '## Open questions\n\nRetention: TBD, or <how long…>.'],
    ['a TODO app', 'The TODO list app has two screens.'],
    ['generic types and tags', 'It returns List<String> or <b>bold</b> text…'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('unresolved-marker', text)).toEqual([]);
  });
});
