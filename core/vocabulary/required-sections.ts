/** Sections that a reviewer misses when a template asks for them, under the names they go by. */
export interface RequiredSection {
  /** As a message names it. */
  readonly name: string;
  /** Tried on a heading without its number and emoji, in lower case. */
  readonly heading: RegExp;
}

export const REQUIRED_SECTIONS: readonly RequiredSection[] = [
  {
    name: 'Alternatives',
    heading:
      /\balternativ|\b(?:options?|approaches|solutions) considered\b|^considered (?:options|alternatives)\b|^(?:other )?(?:options|approaches)\b|\brejected\b/,
  },
  {
    name: 'Non-goals',
    heading: /\bnon-?\s?goals?\b|\bout[- ]of[- ]scope\b|\bnot in scope\b|^scope\b|\b(?:does|do|will) not do\b/,
  },
  {
    name: 'Rollout and rollback',
    heading:
      /\broll-?\s?(?:out|back)\b|\bback-?\s?out\b|\brevert|\bway back\b|\b(?:release|launch|deployment|migration) plan\b/,
  },
  {
    name: 'Risks',
    heading: /\brisks?\b|\bwhat (?:can|could|might) go wrong\b|\bfailure (?:modes|scenarios)\b|\bdrawbacks?\b/,
  },
  {
    name: 'Open questions',
    heading: /\b(?:open|unresolved|outstanding) (?:questions?|issues?|points?)\b|^questions?\b/,
  },
];
