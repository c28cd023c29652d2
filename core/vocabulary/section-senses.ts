/** What a heading says of everything below it. */
export type SectionSense = 'design' | 'rejected' | 'future' | 'background';

const SENSES: readonly (readonly [Exclude<SectionSense, 'design'>, RegExp])[] = [
  ['rejected', /alternativ|considered|rejected|❌|drawbacks|\bcons\b|not chosen|other options/i],
  [
    'future',
    /non-?\s?goals?|out of scope|future|roadmap|next steps|follow-?ups?|unresolved|open (?:questions|issues)|extensions/i,
  ],
  [
    'background',
    /prior art|references?\b|background|related|glossary|appendix|see also|further reading|resources|motivation|comparison|changelog|links/i,
  ],
];

export function sectionSense(heading: string): SectionSense {
  return SENSES.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'design';
}
