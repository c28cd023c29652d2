export type DirectiveName = 'disable-next' | 'disable' | 'enable' | 'disable-file';

/**
 * `<!-- tradeoff-NAME RULE, RULE -- reason -->`, and in a diagram file `%% tradeoff-NAME RULE, RULE -- reason`: a
 * request to leave findings out.
 */
export interface Directive {
  readonly name: DirectiveName;
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** UTF-16 offsets of the comment in the text searched. */
  readonly start: number;
  readonly end: number;
}

const DIRECTIVE = /<!--[ \t]*tradeoff-(disable-next|disable-file|disable|enable)(?!\w|-\w)([^\n]*?)-->/g;

const DIRECTIVE_IN_DIAGRAM = /^[ \t]*%%[ \t]*tradeoff-(disable-next|disable-file|disable|enable)(?!\w|-\w)(.*)$/gm;

export function directivesIn(text: string): readonly Directive[] {
  return found(text, DIRECTIVE);
}

export function directivesInDiagram(text: string): readonly Directive[] {
  return found(text, DIRECTIVE_IN_DIAGRAM);
}

function found(text: string, pattern: RegExp): readonly Directive[] {
  return [...text.matchAll(pattern)].map(({ 0: comment, 1: name, 2: rest, index }) => {
    const [rules = '', ...reason] = rest!.split(/(?:^|\s)--(?:\s|$)/);
    return {
      name: name as DirectiveName,
      rules: rules.split(/[\s,]+/).filter(Boolean),
      reason: reason.join(' -- ').trim(),
      start: index,
      end: index + comment.length,
    };
  });
}
