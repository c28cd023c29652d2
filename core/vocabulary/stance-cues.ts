/** Cues that take a mention's commitment away. `reach` is in words between the cue and the mention. */
export interface StanceCue {
  readonly stance: 'negated' | 'rejected' | 'hypothetical' | 'background';
  readonly phrases: readonly string[];
  readonly where: 'before' | 'after';
  readonly reach: number;
}

export const STANCE_CUES: readonly StanceCue[] = [
  {
    stance: 'negated',
    where: 'before',
    reach: 4,
    phrases: [
      'not',
      'never',
      'no',
      'no longer',
      'without',
      'nor',
      'neither',
      "(do|does|did|is|are|was|were|ca|wo)n('|’)t",
      'cannot',
      'lack of',
      'no need for',
    ],
  },
  {
    stance: 'rejected',
    where: 'before',
    reach: 5,
    phrases: [
      'instead of',
      'rather than',
      'avoid*',
      'remov*',
      'drop*',
      'replac*',
      'migrat* (away )from',
      'moving (away )from',
      'as opposed to',
      'compared (to|with)',
      'over',
      'versus',
      'vs(.)',
      'unlike',
      'reject*',
      'alternative* to',
      'away from',
    ],
  },
  {
    stance: 'rejected',
    where: 'after',
    reach: 5,
    phrases: [
      '(was|were|is|are) rejected',
      'is overkill',
      '(was|were) considered',
      'is not (used|needed|required|supported)',
      '(was|were) ruled out',
    ],
  },
  {
    stance: 'hypothetical',
    where: 'before',
    reach: 12,
    phrases: [
      'could',
      'might',
      'may',
      'would',
      'in (a|the) future',
      'later',
      'eventually',
      'consider*',
      'possibly',
      'potentially',
      'optionally',
      'if needed',
      'if we',
      'planned',
      'phase #',
      'such as',
      'e.g.',
      'for example',
      'like',
    ],
  },
  {
    stance: 'hypothetical',
    where: 'after',
    reach: 8,
    phrases: ['in (a|the) future', 'later', 'if needed', 'could', 'might', 'may', 'would'],
  },
];
