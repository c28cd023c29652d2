import { LineText } from '../text/line-text.ts';
import type { Position } from '../text/position.ts';
import { type Replacement, smallestReplacement } from '../text/replacement.ts';
import { insertionAt, startOfLine, type TextEdit } from '../text/text-edit.ts';
import { yamlValueChange } from './yaml-value.ts';

type Declared = 'design' | 'ignore';

const YAML_VALUES = { design: '{kind: design}', ignore: 'false' } as const;
const TOML_VALUES = { design: '{kind = "design"}', ignore: 'false' } as const;

/**
 * The edit that makes front matter declare what the document is. `frontMatterEnd` is the line after front matter, 0
 * where there is none.
 */
export function declarationEdit(text: LineText, frontMatterEnd: number, declared: Declared): TextEdit {
  if (frontMatterEnd === 0) return newFrontMatter(text, declared);
  const closing = frontMatterEnd - 1;
  const source = closing > 1 ? `${text.slice(1, closing)}\n` : '';
  const isToml = text.line(closing).startsWith('+++');
  const change = isToml ? inToml(source, declared) : inYaml(source, declared);
  if (!change) return newFrontMatter(text, declared);
  const lines = new LineText(source);
  const below = ({ line, character }: Position): Position => ({ line: line + 1, character });
  return {
    range: { start: below(lines.positionAt(change.start)), end: below(lines.positionAt(change.end)) },
    newText: change.newText.replaceAll('\n', text.lineEnd),
  };
}

/** Above everything: what looks like front matter and is none then becomes part of the text. */
function newFrontMatter(text: LineText, declared: Declared): TextEdit {
  const start = startOfLine(text, 0);
  const gap = text.line(0).slice(start.character).trim() === '' ? '' : '\n';
  const newText = `---\ntradeoff: ${YAML_VALUES[declared]}\n---\n${gap}`;
  return insertionAt(start, newText.replaceAll('\n', text.lineEnd));
}

function inYaml(source: string, declared: Declared): Replacement | undefined {
  const change = yamlValueChange(source, ['tradeoff'], YAML_VALUES[declared]);
  if (change) return change;
  // What is no YAML, often for a colon in a title, is read by its lines elsewhere, too.
  if (!/^[ \t]*[\w"'-]+[ \t]*:(?:\s|$)/m.test(source)) return undefined;
  const line = `tradeoff: ${YAML_VALUES[declared]}`;
  const known = /^tradeoff[ \t]*:.*(?:\n[ \t]+\S.*)*/m;
  return smallestReplacement(source, known.test(source) ? source.replace(known, line) : `${source}${line}\n`);
}

/** Keys of TOML's root stand before its tables, so that a new one is the first. */
function inToml(source: string, declared: Declared): Replacement {
  const others = source
    .replace(/^[ \t]*tradeoff(?:[ \t]*\.[ \t]*kind)?[ \t]*=.*\n/m, '')
    .replace(/^[ \t]*\[[ \t]*tradeoff[ \t]*\].*\n(?:(?![ \t]*\[).*\n)*/m, '');
  return smallestReplacement(source, `tradeoff = ${TOML_VALUES[declared]}\n${others}`);
}
