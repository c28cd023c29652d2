/** Kinds of characters that phrases tell apart: letters whatever their case, digits, white space, what stands in them. */
export const FIRST_LETTER = 0;
export const LAST_LETTER = 25;
export const FIRST_DIGIT = 26;
export const LAST_DIGIT = 35;
export const SPACE = 36;
/** What stands in no phrase. */
const OTHER = 37;
/** Before the start and after the end of a text. */
export const NO_CHARACTER = 38;
const FIRST_MARK = 39;

const ASCII = Array.from({ length: 128 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  const character = String.fromCharCode(code).toLowerCase();
  if (character >= 'a' && character <= 'z') return FIRST_LETTER + character.charCodeAt(0) - 97;
  if (character >= '0' && character <= '9') return FIRST_DIGIT + code - 48;
  return /\s/.test(character) ? SPACE : OTHER;
}

export class KindsOfCharacters {
  /** Of ASCII, for who goes through long texts: a call for each character would cost more than the rest. */
  readonly ascii = Uint8Array.from(ASCII);
  readonly #marks = new Map<number, number>();

  /** Kinds are numbers below this. */
  get count(): number {
    return FIRST_MARK + this.#marks.size;
  }

  /** The characters that have a kind of their own, in the order of their kinds. */
  get marks(): string {
    const codes = new Map([...this.#marks].map(([code, kind]) => [kind, code]));
    return String.fromCharCode(...[...codes].sort(([a], [b]) => a - b).map(([, code]) => code));
  }

  /** The kind of a UTF-16 unit. */
  of(code: number): number {
    if (code < 128) return this.ascii[code]!;
    return this.#marks.get(code) ?? (isSpace(code) ? SPACE : OTHER);
  }

  /** The kind of a character that stands in a phrase, which is its own from then on. */
  ofMark(character: string): number {
    const code = character.toLowerCase().charCodeAt(0);
    const known = this.of(code);
    if (known !== OTHER) return known;
    const kind = FIRST_MARK + this.#marks.size;
    this.#marks.set(code, kind);
    this.#marks.set(character.toUpperCase().charCodeAt(0), kind);
    if (code < 128) this.ascii[code] = kind;
    return kind;
  }
}

function isSpace(code: number): boolean {
  return /\s/.test(String.fromCharCode(code));
}
