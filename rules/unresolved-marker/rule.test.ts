import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('unresolved-marker', () => {
  it.each<[string, string, string[]]>([
    ['a blank', 'Entries expire after <how long…>.', ['<how long…>']],
    ['blanks in a table', '| Part | Limit |\n|---|---|\n| cache | <size…> |', ['<size…>']],
    ['TBD', 'Retention: TBD', ['TBD']],
    ['TODO', 'TODO: name the owner.', ['TODO']],
    ['FIXME', 'The limit is 5 FIXME.', ['FIXME']],
    ['what is to be decided', 'The retention is to be decided.', ['to be decided']],
    ['question marks', 'Retention: ???', ['???']],
    ['what a template left', 'Good, because {argument for the option}.', ['{argument for the option}']],
    ['a required box that is not ticked', '- [ ] (R) Load is tested', ['(R) Load is tested']],
    ['a required task among others', '- [x] named\n- [ ] Owner named (required)', ['Owner named (required)']],
    ['a blank in a draft', '**Status:** Draft\n\nEntries expire after <how long…>.', ['<how long…>']],
    ['a cell', '| Part | Owner |\n|---|---|\n| cache | TBD |', ['TBD']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('unresolved-marker', text)).toEqual(expected);
  });

  it.each([
    ['code', 'Run `deploy <name…>`.\n\n```\n<TBD…>\n```'],
    ['open questions', '## Open questions\n\nRetention: TBD, or <how long…>.'],
    ['unresolved questions', '## Unresolved questions\n\n- Retention: TBD'],
    ['a TODO app', 'The TODO list app has two screens.'],
    ['generic types and tags', 'It returns List<String> or <b>bold</b> text…'],
    ['a draft', '**Status:** Draft\n\nRetention: TBD'],
    ['a draft by its section', '# A\n\n## Status\n\nDraft\n\n## Data\n\nRetention: TBD'],
    ['a required box that is ticked', '- [x] (R) Load is tested'],
    ['a box that nobody requires', '- [ ] Draw a logo'],
    ['a required box in a draft', '**Status:** Draft\n\n- [ ] (R) Load is tested'],
    ['a path', 'Call /users/{id}/orders/{order id}.'],
    ['a comment', '<!-- TODO: name the owner -->'],
    ['a quote', '> TBD'],
    ['an object', 'It sends {id: a number} and {a, b}.'],
    [
      'what a row leaves open among questions',
      '## Open questions\n\n| Question | Answer |\n|---|---|\n| retention | TBD |',
    ],
    ['a word that is meant', 'Tasks are shown in a TODO list.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('unresolved-marker', text)).toEqual([]);
  });
});
