import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { PositionMap } from './position-map.ts';

const REFERENCE = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|([\da-z]{1,31}));/i;

/**
 * Maps `value`, the text of a syntax tree node, onto the lines it was read from: what Markdown removes (escapes,
 * entities, the indentation and quote marks of continued lines) is skipped.
 *
 * @param offset where `value` starts in the readable text
 * @param line zero-based line in the block at which the node starts
 * @param character zero-based UTF-16 column there
 */
export function mapValue(
  map: PositionMap,
  value: string,
  offset: number,
  lines: readonly string[],
  line: number,
  character: number,
): void {
  let at = { line, character };
  let index = 0;
  map.add(offset, line, character);
  while (index < value.length) {
    const source = lines[at.line] ?? '';
    const char = value[index]!;
    if (char === '\n') {
      index += 1;
      at = { line: at.line + 1, character: startOfText(lines[at.line + 1] ?? '', value, index) };
      map.add(offset + index, at.line, at.character);
      continue;
    }
    const reference = source[at.character] === '&' ? REFERENCE.exec(source.slice(at.character)) : null;
    const decoded = reference && decode(reference);
    if (reference && decoded && value.startsWith(decoded, index)) {
      map.add(offset + index, at.line, at.character);
      at.character += reference[0].length;
      index += decoded.length;
      map.add(offset + index, at.line, at.character);
    } else if (source[at.character] === '\\' && source[at.character + 1] === char) {
      at.character += 2;
      map.add(offset + index, at.line, at.character - 1);
      index += 1;
    } else {
      at.character += 1;
      index += 1;
    }
  }
}

const PREFIX = /[ \t>]*/y;

/** Where in a continued line what stands at `index` of `value` begins: behind the quote marks that are no text. */
function startOfText(line: string, value: string, index: number): number {
  const [prefix, own] = [prefixAt(line, 0), prefixAt(value, index).trimEnd()];
  return own === '' ? prefix.length : prefix.trimEnd().length - own.length;
}

function prefixAt(text: string, index: number): string {
  PREFIX.lastIndex = index;
  return PREFIX.exec(text)![0];
}

function decode([, hexadecimal, decimal, name]: RegExpExecArray): string | undefined {
  if (hexadecimal) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal) return decodeNumericCharacterReference(decimal, 10);
  return decodeNamedCharacterReference(name!) || undefined;
}
