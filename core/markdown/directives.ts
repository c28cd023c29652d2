export const DIRECTIVE_NAMES = ['disable-next', 'disable', 'disable-file', 'enable'] as const;
export type DirectiveName = (typeof DIRECTIVE_NAMES)[number];

/**
 * `<!-- tradeoff-NAME RULE, RULE -- reason -->`, and in a diagram file `%% tradeoff-NAME RULE, RULE -- reason`: a
 * request to leave findings out. The name may end in a colon, and a colon or any dash may stand before the reason.
 */
export interface Directive {
  readonly name: DirectiveName | 'unknown';
  /** What follows `tradeoff-`, as it is written. */
  readonly written: string;
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** UTF-16 offsets of the comment in the text searched. */
  readonly start: number;
  readonly end: number;
}

const OPENING = /<!--+\s*tradeoff-(\w+(?:-\w+)*)/gi;
const IN_DIAGRAM = /^[ \t]*%%+[ \t]*tradeoff-(\w+(?:-\w+)*)(.*)$/gim;

/** Whether a text may hold a directive, which no vocabulary knows of. */
export function holdsDirective(text: string): boolean {
  return /tradeoff-/i.test(text);
}

/** Those in HTML comments. One in a comment that is never closed ends with its line. */
export function directivesIn(text: string): readonly Directive[] {
  const found: Directive[] = [];
  for (const { 0: opening, 1: name, index } of text.matchAll(OPENING)) {
    const from = index + opening.length;
    const closing = text.indexOf('-->', from);
    const end = closing >= 0 ? closing : from + text.slice(from).search(/$/m);
    found.push(directive(name!, text.slice(from, end), index, closing >= 0 ? end + '-->'.length : end));
    if (closing < 0) break;
  }
  return found;
}

export function directivesInDiagram(text: string): readonly Directive[] {
  return [...text.matchAll(IN_DIAGRAM)].map(({ 0: comment, 1: name, 2: rest, index }) =>
    directive(name!, rest!, index, index + comment.length),
  );
}

/** What stands between the rules and the reason: `--`, another dash that stands alone, or a colon after a rule. */
const BEFORE_REASON = /(?:^|\s)[-\u2013\u2014]+(?=\s|$)|(?<=\w):(?=\s|$)/;

function directive(written: string, rest: string, start: number, end: number): Directive {
  const said = rest.replace(/^\s*:/, '');
  const joint = BEFORE_REASON.exec(said);
  const [rules, reason] = joint ? [said.slice(0, joint.index), said.slice(joint.index + joint[0].length)] : [said, ''];
  return {
    name: DIRECTIVE_NAMES.find((name) => name === written.toLowerCase()) ?? 'unknown',
    written,
    rules: rules.split(/[\s,]+/).filter(Boolean),
    reason: reason.replace(/\s+/g, ' ').trim(),
    start,
    end,
  };
}
