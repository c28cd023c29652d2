import { describe, expect, it } from 'vitest';
import { templateOutline } from '../../core/index.ts';
import { flagged } from '../lint-example.ts';

const HEADINGS = ['Summary', 'Design', 'Alternatives considered', 'Non-goals', 'Rollback', 'Risks', 'Open questions'];
const document = (headings: readonly string[]) =>
  `# Taxi\n\n${headings.map((heading) => `## ${heading}\n\nText.`).join('\n\n')}`;
const TEMPLATES = [
  templateOutline('Service', document(HEADINGS)),
  templateOutline('Other', document(['One', 'Two', 'Three', 'Four', 'Five'])),
];
const without = (heading: string) => document(HEADINGS.filter((one) => one !== heading));
const renamed = (heading: string, to: string) => document(HEADINGS.map((one) => (one === heading ? to : one)));

const WITH_PARTS = document(HEADINGS).replace(
  '## Design',
  '### What it does\n\nText.\n\n### Non-goals of it\n\nText.\n\n## Design',
);

describe('required-section', () => {
  it('asks for parts of sections, too', () => {
    const templates = [templateOutline('Service', WITH_PARTS.replace('## Non-goals\n\nText.\n\n', ''))];
    expect(flagged('required-section', without('Non-goals'), templates)).toEqual(['# Taxi']);
    expect(flagged('required-section', without('Design').replace('## Non-goals', '### Non-goals'), templates)).toEqual(
      [],
    );
  });

  it.each<[string, string, string[]]>([
    ['no alternatives', without('Alternatives considered'), ['# Taxi']],
    ['no non-goals', without('Non-goals'), ['# Taxi']],
    ['no way back', without('Rollback'), ['# Taxi']],
    ['no risks', without('Risks'), ['# Taxi']],
    ['no open questions', without('Open questions'), ['# Taxi']],
    ['two at once', document(['Summary', 'Design', 'Non-goals', 'Rollback', 'Risks']), ['# Taxi', '# Taxi']],
    ['an empty section', document(HEADINGS).replace('## Risks\n\nText.', '## Risks'), ['## Risks']],
    [
      'what only a comment says',
      document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\n<!-- What? -->'),
      ['## Risks'],
    ],
    ['empty parts', document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\n### Load'), ['## Risks']],
    ['an empty last section', document(HEADINGS).replace(/Text\.$/, ''), ['## Open questions']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('required-section', text, TEMPLATES)).toEqual(expected);
  });

  it.each([
    ['all of them', document(HEADINGS)],
    ['numbers before headings', document(HEADINGS.map((heading, index) => `${index + 1}. ${heading}`))],
    ['options', renamed('Alternatives considered', 'Options considered')],
    ['a scope', renamed('Non-goals', 'Out of scope')],
    ['a way out', renamed('Rollback', 'Backout plan')],
    ['what can go wrong', renamed('Risks', 'What could go wrong')],
    ['unresolved questions', renamed('Open questions', 'Unresolved questions')],
    [
      'what does not apply',
      document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\nN/A because nothing is kept.'),
    ],
    ['two in one', renamed('Risks', 'Risks and open questions').replace('## Open questions\n\nText.', '')],
    ['a rationale', renamed('Alternatives considered', 'Rationale and alternatives')],
    ['drawbacks', renamed('Risks', 'Drawbacks')],
    ['what it does not do', renamed('Non-goals', 'What it does not do')],
    ['an emoji', renamed('Risks', '⚠️ Risks')],
    ['a heading that is underlined', document(HEADINGS).replace('## Risks\n', 'Risks\n-----\n')],
    ['a section one level down', document(HEADINGS).replace('## Rollback', '### Rollback')],
    ['a diagram', document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\n```mermaid\nflowchart\n  a --> b\n```')],
    ['a code block', document(HEADINGS).replace('## Rollback\n\nText.', '## Rollback\n\n    deploy --previous')],
    ['parts of a section', document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\n### Load\n\nHigh.')],
    ['a table', document(HEADINGS).replace('## Risks\n\nText.', '## Risks\n\n| a | b |\n|---|---|\n| c | d |')],
    ['a section that nobody requires', without('Design')],
    ['a document of another shape', '# Taxi\n\n## Summary\n\nText.\n\n## Design\n\nText.\n\n## Risks\n\nText.'],
    ['a document of no shape', '# Taxi\n\nText.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('required-section', text, TEMPLATES)).toEqual([]);
  });

  it('knows no template but those it is given', () => {
    expect(flagged('required-section', without('Risks'))).toEqual([]);
  });
});
