import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { DIRECTIVE_NAMES, type Position } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { snippetOf } from '../snippet.ts';

type DirectiveName = (typeof DIRECTIVE_NAMES)[number];

const SPEAKS_OF: Readonly<Record<DirectiveName, string>> = {
  'disable-next': 'of the next block or item',
  disable: 'of all that follows',
  'disable-file': 'of the document',
  enable: 'ends what “tradeoff-disable” began',
};

/** What a directive is written in: an HTML comment in Markdown, a comment of its own in a diagram file. */
export interface CommentStyle {
  readonly opening: string;
  readonly closing: string;
  /** What stands before the cursor where a directive may begin, and may be typed in part. */
  readonly begun: RegExp;
  /** The same where its rules are listed; the groups are the name and what is listed. */
  readonly listing: RegExp;
}

export const HTML_COMMENT: CommentStyle = {
  opening: '<!-- ',
  closing: ' -->',
  begun: /<!-{1,2}\s*(?:t[\w-]*)?$/i,
  listing: /<!--\s*tradeoff-(\w+(?:-\w+)*):?\s+((?:[\w-]+[\s,]+)*)[\w-]*$/i,
};

export const DIAGRAM_COMMENT: CommentStyle = {
  opening: '%% ',
  closing: '',
  begun: /^\s*%%\s*(?:t[\w-]*)?$/i,
  listing: /^\s*%%\s*tradeoff-(\w+(?:-\w+)*):?\s+((?:[\w-]+[\s,]+)*)[\w-]*$/i,
};

/**
 * Directives where a comment begins on `line`, and rules where one lists them; `found` are rules that found something,
 * which are offered first.
 */
export function directiveCompletions(
  line: string,
  { line: row, character }: Position,
  style: CommentStyle,
  found: ReadonlySet<string>,
  snippets: boolean,
): readonly CompletionItem[] {
  const before = line.slice(0, character);
  const likely = RULES.map(({ id }) => id).toSorted((a, b) => Number(found.has(b)) - Number(found.has(a)));
  const listing = style.listing.exec(before);
  if (listing) {
    const listed = listing[2]!.split(/[\s,]+/);
    if (listed.includes('--')) return [];
    const start = character - /[\w-]*$/.exec(before)![0].length;
    const range = { start: { line: row, character: start }, end: { line: row, character } };
    return likely.filter((id) => !listed.includes(id)).map((id, index) => ruleItem(id, index, range, found.has(id)));
  }
  const begun = style.begun.exec(before);
  if (!begun) return [];
  const start = character - begun[0].trimStart().length;
  // An editor may have closed the comment already.
  const closed = /^\s*-{0,2}>/.exec(line.slice(character))?.[0].length ?? 0;
  const range = { start: { line: row, character: start }, end: { line: row, character: character + closed } };
  return DIRECTIVE_NAMES.map((name, index) => {
    const reason = name === 'enable' ? '' : ' -- <reason…>';
    const first = `${style.opening}tradeoff-${name} `;
    return {
      label: `tradeoff-${name}`,
      kind: CompletionItemKind.Keyword,
      detail: SPEAKS_OF[name],
      filterText: first,
      sortText: String(index),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range,
        newText: snippets
          ? `${first}\${1|${likely.join(',')}|}${snippetOf(reason + style.closing, 2)}`
          : `${first}<rule…>${reason}${style.closing}`,
      },
    };
  });
}

function ruleItem(
  id: string,
  index: number,
  range: { start: Position; end: Position },
  isFound: boolean,
): CompletionItem {
  return {
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail: isFound ? 'found in this document' : (RULES.find((rule) => rule.id === id)?.title ?? ''),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: id },
  };
}
