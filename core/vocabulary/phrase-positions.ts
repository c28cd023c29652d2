import {
  FIRST_DIGIT,
  FIRST_LETTER,
  type KindsOfCharacters,
  LAST_DIGIT,
  LAST_LETTER,
  SPACE,
} from './character-kinds.ts';

/** A place within a phrase, from which characters lead to others. */
export interface PhrasePosition {
  readonly id: number;
  /** Positions that cost no character. */
  readonly silent: PhrasePosition[];
  readonly edges: Edge[];
}

/** Characters of the kinds `from` to `to`, both included, lead to `position`. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly position: PhrasePosition;
}

/** The positions of a phrase, with the meaning that `phraseSource` gives it but for upper and lower case. */
export function readPhrase(
  phrase: string,
  position: () => PhrasePosition,
  kinds: KindsOfCharacters,
): { readonly first: PhrasePosition; readonly last: PhrasePosition } {
  const source = phrase.startsWith('=') ? phrase.slice(1) : phrase;
  let index = 0;

  function sequence(start: PhrasePosition): PhrasePosition {
    let at = start;
    while (index < source.length && source[index] !== ')' && source[index] !== '|') at = item(at);
    return at;
  }

  function item(start: PhrasePosition): PhrasePosition {
    const character = source[index]!;
    index += 1;
    switch (character) {
      case '(':
        return choice(start);
      case '*':
        return many(start, FIRST_LETTER, LAST_LETTER);
      case '#':
        return number(start);
      case ' ': {
        const end = one(start, kinds.ofMark('-'));
        many(one(start, SPACE), SPACE).silent.push(end);
        return end;
      }
      case '-': {
        const end = one(start, kinds.ofMark('-'));
        one(start, SPACE, undefined, end);
        start.silent.push(end);
        return end;
      }
      default:
        return one(start, kinds.ofMark(character));
    }
  }

  /** `(s)` is optional; `(a|b)` is not. */
  function choice(start: PhrasePosition): PhrasePosition {
    const end = position();
    if (/^[^()|]*\)/.test(source.slice(index))) start.silent.push(end);
    do sequence(start).silent.push(end);
    while (source[index++] === '|');
    return end;
  }

  function number(start: PhrasePosition): PhrasePosition {
    const whole = digits(start);
    const point = one(whole, kinds.ofMark('.'));
    one(whole, kinds.ofMark(','), undefined, point);
    const end = digits(point);
    whole.silent.push(end);
    return end;
  }

  function digits(start: PhrasePosition): PhrasePosition {
    return many(one(start, FIRST_DIGIT, LAST_DIGIT), FIRST_DIGIT, LAST_DIGIT);
  }

  function one(start: PhrasePosition, from: number, to = from, end = position()): PhrasePosition {
    start.edges.push({ from, to, position: end });
    return end;
  }

  function many(start: PhrasePosition, from: number, to = from): PhrasePosition {
    const end = position();
    start.silent.push(end);
    return one(end, from, to, end);
  }

  const first = position();
  return { first, last: sequence(first) };
}
