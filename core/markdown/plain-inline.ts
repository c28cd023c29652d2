import type { Mark } from './content.ts';
import { PositionMap } from './position-map.ts';

/** A line of text without the blanks around it, and the place in its block where it begins. */
export interface PlacedLine {
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

/** What may be more than text. */
const SPECIAL = /[\\`*_[\]<&~@\0]|:\/\/|www\./gi;
const LINK = /\[([^[\]\\`<!]*)\]\(([^\s()<>\\&[\]`]+)\)/y;
const LINE_BREAK_TAG = /<br ?\/?>/iy;
const REFERENCE = /&(?:#|[a-z][a-z\d]*;)/iy;
const DELIMITERS = /[*_`~]/g;

interface Opened {
  readonly mark: string;
  readonly start: number;
}

/**
 * The readable text of lines that hold only simple markup — emphasis, code and links that leave no doubt where they
 * begin and end — to the same result as the parser; `undefined` for what the parser must see.
 */
export function plainInline(lines: readonly PlacedLine[]): PlainInline | undefined {
  const inline = new PlainInline(lines);
  return inline.isRead ? inline : undefined;
}

export class PlainInline {
  text = '';
  /** What nodes of the parser would hold: tags are still there, and links that stand for themselves. */
  plain = '';
  readonly marks: Mark[] = [];
  readonly map = new PositionMap();
  readonly isRead: boolean;
  readonly #lines: readonly PlacedLine[];
  readonly #source: string;
  /** The line that was added last, and where it starts in the source. */
  #line = 0;
  #lineStart = 0;
  #tildes = 0;

  constructor(lines: readonly PlacedLine[]) {
    this.#lines = lines;
    this.#source = lines.length === 1 ? lines[0]!.text : lines.map(({ text }) => text).join('\n');
    this.isRead = this.#read(0, this.#source.length);
  }

  /** Whether what stands from `from` to `to` could be read. */
  #read(from: number, to: number): boolean {
    const source = this.#source;
    const opened: Opened[] = [];
    let done = from;
    for (let at = from; ; ) {
      SPECIAL.lastIndex = at;
      const index = SPECIAL.exec(source)?.index ?? to;
      if (index >= to) break;
      const character = source[index]!;
      at = index + 1;
      switch (character) {
        case '`': {
          const end = this.#codeEnd(index, to);
          if (end === undefined) return false;
          this.#add(done, index);
          this.#addCode(index, end);
          done = at = end;
          break;
        }
        case '*':
        case '_': {
          const mark = runAt(source, index);
          at = index + mark.length;
          const role = roleOf(source, index, mark);
          if (role === 'text') break;
          if (role === 'unclear' || mark.length > 3) return false;
          this.#add(done, index);
          done = at;
          if (role === 'opens') opened.push({ mark, start: this.text.length });
          else if (!this.#close(opened.pop(), mark)) return false;
          break;
        }
        case '[': {
          if (source[index - 1] === '!') return false;
          LINK.lastIndex = index;
          const [link, label = '', address = ''] = LINK.exec(source) ?? [];
          if (link === undefined || index + link.length > to) break;
          this.#add(done, index);
          if (!this.#addLink(index + 1, label, address)) return false;
          done = at = index + link.length;
          break;
        }
        case ']':
          if (source[at] === '(') return false;
          break;
        case '<': {
          LINE_BREAK_TAG.lastIndex = index;
          const [tag] = LINE_BREAK_TAG.exec(source) ?? [];
          if (tag === undefined) {
            if (/[a-z/!?]/i.test(source[at] ?? '')) return false;
            break;
          }
          this.#add(done, index);
          this.text += ' ';
          this.plain += tag;
          done = at = index + tag.length;
          break;
        }
        case '&':
          REFERENCE.lastIndex = index;
          if (REFERENCE.test(source)) return false;
          break;
        case '~':
          at = index + runAt(source, index).length;
          this.#tildes += 1;
          if (this.#tildes > 1) return false;
          break;
        case '@':
          if (/[\w.+-]/.test(source[index - 1] ?? '')) return false;
          break;
        case '\\':
          if (!/[\da-z ]/i.test(source[at] ?? '')) return false;
          break;
        default:
          return false;
      }
    }
    this.#add(done, to);
    return opened.length === 0;
  }

  /** Adds text as it stands. */
  #add(from: number, to: number): void {
    for (let start = from; start < to; ) {
      while (this.#lineStart + this.#lines[this.#line]!.text.length < start) {
        this.#lineStart += this.#lines[this.#line]!.text.length + 1;
        this.#line += 1;
      }
      const { text, line, character } = this.#lines[this.#line]!;
      const end = Math.min(to, this.#lineStart + text.length + 1);
      this.map.add(this.text.length, line, character + start - this.#lineStart);
      this.text += this.#source.slice(start, end);
      this.plain += this.#source.slice(start, end);
      start = end;
    }
  }

  /** Where the code that opens at `index` ends, markup included; `undefined` where that takes a closer look. */
  #codeEnd(index: number, to: number): number | undefined {
    const { length } = runAt(this.#source, index);
    for (let at = index + length; ; ) {
      const closing = this.#source.indexOf('`', at);
      if (closing < 0 || closing >= to) return undefined;
      const run = runAt(this.#source, closing);
      at = closing + run.length;
      if (run.length !== length) continue;
      const code = this.#source.slice(index + length, closing);
      return code.includes('\n') || code.startsWith(' ') || code.endsWith(' ') ? undefined : at;
    }
  }

  #addCode(from: number, to: number): void {
    const { length } = runAt(this.#source, from);
    const start = this.text.length;
    this.#add(from + length, to - length);
    this.marks.push({ kind: 'code', start, end: this.text.length });
  }

  #addLink(from: number, label: string, address: string): boolean {
    const start = this.text.length;
    // An address that stands for itself is no text.
    if (label === address && !/[*_`~@&]/.test(label)) {
      this.text += ' ';
      this.plain += label;
      return true;
    }
    if (label.replace(DELIMITERS, '') === address.replace(DELIMITERS, '') || address.startsWith('mailto:'))
      return false;
    if (!this.#read(from, from + label.length)) return false;
    if (this.text.length > start) this.marks.push({ kind: 'link', start, end: this.text.length, to: address });
    return true;
  }

  /** Whether `mark` closes just what was opened last. */
  #close(opened: Opened | undefined, mark: string): boolean {
    if (opened?.mark !== mark) return false;
    const { start } = opened;
    if (mark.length > 1 && this.text.length > start) this.marks.push({ kind: 'strong', start, end: this.text.length });
    return true;
  }
}

/** The run of one character at `index`. */
function runAt(source: string, index: number): string {
  let end = index + 1;
  while (source[end] === source[index]) end += 1;
  return source.slice(index, end);
}

type Side = 'blank' | 'word' | 'punctuation' | 'unclear';

function sideOf(character: string | undefined): Side {
  if (character === undefined || character === ' ' || character === '\n') return 'blank';
  if (/[\da-z]/i.test(character)) return 'word';
  return /[!-/:-@[-`{-~]/.test(character) && !/[*_~\\]/.test(character) ? 'punctuation' : 'unclear';
}

/** What a run of `*` or `_` does, where it can do but one thing. */
function roleOf(source: string, index: number, mark: string): 'opens' | 'closes' | 'text' | 'unclear' {
  const [before, after] = [sideOf(source[index - 1]), sideOf(source[index + mark.length])];
  if (before === 'unclear' || after === 'unclear') return 'unclear';
  if (before === 'blank') return after === 'blank' ? 'text' : 'opens';
  if (after === 'blank') return 'closes';
  if (before === after) return before === 'word' && mark.startsWith('_') ? 'text' : 'unclear';
  return after === 'word' ? 'opens' : 'closes';
}
