import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineText } from './line-text.ts';

const at = (line: number, character: number) => ({ line, character });

describe('LineText', () => {
  it('cuts at every kind of line end and keeps them', () => {
    const text = new LineText('a\r\nb\rc\n\nd');
    expect([0, 1, 2, 3, 4].map((line) => text.line(line))).toEqual(['a', 'b', 'c', '', 'd']);
    expect(text.toString()).toBe('a\r\nb\rc\n\nd');
    expect(text.slice(0, 3)).toBe('a\nb\nc');
  });

  it('has one empty line when empty', () => {
    expect(new LineText('').lineCount).toBe(1);
  });

  it('says which lines an edit replaced', () => {
    const text = new LineText('one\ntwo\nthree');
    expect(text.replace({ start: at(0, 3), end: at(2, 0) }, ' and\na half ')).toEqual({
      startLine: 0,
      removed: 3,
      inserted: 2,
    });
    expect(text.toString()).toBe('one and\na half three');
  });

  it('takes positions outside the text for its nearest end', () => {
    const text = new LineText('ab\ncd');
    text.replace({ start: at(0, 99), end: at(0, 99) }, '!');
    text.replace({ start: at(7, 0), end: at(9, 9) }, '?');
    text.replace({ start: at(-1, 5), end: at(-1, 5) }, '>');
    expect(text.toString()).toBe('>ab!\ncd?');
  });

  it('joins a lone carriage return and a line feed typed after it', () => {
    const text = new LineText('a\rb');
    text.replace({ start: at(1, 0), end: at(1, 0) }, '\n');
    expect(text.lineCount).toBe(2);
    expect(text.toString()).toBe('a\r\nb');
  });

  it('equals a fresh text after any edits', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀', ' ') });
    const edit = fc.record({ from: fc.nat(30), to: fc.nat(30), newText: piece });
    fc.assert(
      fc.property(piece, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const text = new LineText(start);
        let expected = start;
        for (const { from, to, newText } of edits) {
          const fresh = new LineText(expected);
          const places = placesOf(fresh);
          const [a, b] = [places[from % places.length]!, places[to % places.length]!].sort(
            (x, y) => x.offset - y.offset,
          );
          text.replace({ start: a!.position, end: b!.position }, newText);
          expected = expected.slice(0, a!.offset) + newText + expected.slice(b!.offset);
          const now = new LineText(expected);
          expect(text.toString()).toBe(expected);
          expect(text.lineCount).toBe(now.lineCount);
          for (let line = 0; line < now.lineCount; line += 1) expect(text.line(line)).toBe(now.line(line));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every position of a text with its UTF-16 offset. */
function placesOf(text: LineText): { offset: number; position: { line: number; character: number } }[] {
  const places = [];
  const whole = text.toString();
  let offset = 0;
  for (let line = 0; line < text.lineCount; line += 1) {
    const length = text.line(line).length;
    for (let character = 0; character <= length; character += 1) {
      places.push({ offset: offset + character, position: { line, character } });
    }
    offset += length;
    offset += whole.startsWith('\r\n', offset) ? 2 : 1;
  }
  return places;
}
