import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { DesignDocument, Position } from '../../core/index.ts';
import { insertionOf } from './insertion.ts';
import { type InsertionPlace, typedPlaceOn } from './insertion-place.ts';
import type { Template } from './template.ts';

/** A line on which templates may be offered. */
export interface TypedLine {
  readonly place: InsertionPlace;
  /** What stands on it, in lower case. */
  readonly words: readonly string[];
}

/** Longer than what anyone types to find a template, so that prose is not looked at any closer. */
const LONGEST_TYPED = 40;
const TYPED = /^[\p{L}\d][\p{L}\d -]*$/u;

/** Undefined unless the line is blank or holds nothing but words before the cursor, outside of any other block or list. */
export function typedLineAt(document: DesignDocument, { line, character }: Position): TypedLine | undefined {
  const source = document.text.line(line);
  const typed = source.slice(0, character).trimEnd();
  if (source.trimEnd() !== typed && typed.trim() !== '') return undefined;
  if (source.trim() !== '' && (typed.length > LONGEST_TYPED || !TYPED.test(typed))) return undefined;
  const block = document.blocks.find(({ startLine, endLine }) => startLine <= line && line < endLine);
  if (block && !(block.kind === 'paragraph' && block.startLine === line && block.endLine === line + 1))
    return undefined;
  const place = typedPlaceOn(document, line);
  return place && { place, words: wordsIn(typed) };
}

/** All templates where any of them begins a word with each word typed: the editor narrows them down while typing. */
export function completionsOf(
  templates: readonly Template[],
  { place, words }: TypedLine,
  { lineEnd, snippets, uri }: { readonly lineEnd: string; readonly snippets: boolean; readonly uri: string },
): CompletionItem[] {
  if (!templates.some((template) => isMeant(template, words))) return [];
  return templates.map((template, index) => {
    const { text, snippet } = insertionOf(template, place, lineEnd);
    return {
      label: `Tradeoff: ${template.title}`,
      kind: CompletionItemKind.Snippet,
      detail: template.kind === 'section' ? 'section' : 'whole document',
      filterText: searchText(template),
      sortText: `tradeoff ${String(index).padStart(4, '0')}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: place.range, newText: snippets ? snippet : text },
      data: { uri, id: template.id },
    };
  });
}

function isMeant(template: Template, words: readonly string[]): boolean {
  const own = wordsIn(searchText(template)).filter((word) => word !== 'and');
  return words.every((typed) => own.some((word) => word.startsWith(typed)));
}

function searchText({ title }: Template): string {
  return `${title} tradeoff template`;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
