import { cleanedSource } from '../cleaned-source.ts';
import {
  reservedName,
  unclosedBracket,
  unclosedEdgeQuote,
  unclosedLabel,
  unquotedText,
  wrongBracket,
} from './flowchart-text.ts';
import { angleBrackets, labelAfterColon, otherComment, unquotedNote } from './habits.ts';
import { misspeltDirection, misspeltKeyword, misspeltType } from './misspelt.ts';
import {
  missingArrow,
  missingColon,
  missingLabel,
  missingOf,
  namelessAttribute,
  semicolon,
  strayComma,
  unclosedQuote,
  unquotedRelation,
} from './statement.ts';
import { type Detective, familyOf, lineAt, linesOf, type Rejection, type Suspect } from './suspect.ts';
import { unclosedBlock } from './unclosed-block.ts';
import { backwardArrow, headlessArrow, wrongArrow } from './wrong-arrow.ts';

export { applied, type Repair, type Suspect } from './suspect.ts';

/** In the order in which they are tried. */
const DETECTIVES: readonly Detective[] = [
  otherComment,
  misspeltDirection,
  misspeltKeyword,
  wrongArrow,
  backwardArrow,
  headlessArrow,
  reservedName,
  semicolon,
  missingArrow,
  missingColon,
  missingOf,
  labelAfterColon,
  unquotedNote,
  angleBrackets,
  unclosedEdgeQuote,
  unclosedLabel,
  wrongBracket,
  unclosedBracket,
  unquotedText,
  unclosedQuote,
  strayComma,
  missingLabel,
  namelessAttribute,
  unquotedRelation,
  unclosedBlock,
];

/** Each is tried with a parse of its own. */
const MOST_SUSPECTS = 10;

/** Places in `source` that may hold the mistake at which Mermaid stopped, the likeliest first. */
export function suspectsOf(source: string, offset: number): readonly Suspect[] {
  const cleaned = cleanedSource(source);
  const typeWord = cleaned.text.match(/^\S+/)?.[0] ?? '';
  const diagramStart = cleaned.origin(0);
  const lines = linesOf(source, diagramStart);
  // Where Mermaid stops at the start of a line, that line is meant; past the end, the last one with text.
  const lineIndex = lineAt(lines, Math.min(offset, source.trimEnd().length));
  const rejection: Rejection = {
    source,
    typeWord,
    family: familyOf(typeWord),
    lines,
    offset,
    line: lines[lineIndex]!,
    lineIndex,
  };
  const isAboutType = offset <= diagramStart + typeWord.length;
  const detectives = isAboutType ? [misspeltType, ...DETECTIVES] : DETECTIVES;
  return detectives.flatMap((detective) => detective(rejection)).slice(0, MOST_SUSPECTS);
}
