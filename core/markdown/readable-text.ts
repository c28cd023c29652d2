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
      const next = lines[at.line + 1] ?? '';
      at = { line: at.line + 1, character: /^[ \t>]*/.exec(next)![0].length };
      index += 1;
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

function decode([, hexadecimal, decimal, name]: RegExpExecArray): string | undefined {
  if (hexadecimal) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal) return decodeNumericCharacterReference(decimal, 10);
  return decodeNamedCharacterReference(name!) || undefined;
}
