import { expect, it } from 'vitest';
import { AFTER, BEFORE, DECIDING, LEFT_OPEN, OF_OTHERS } from './cue-phrases.ts';

it('has only cues that start with a letter or digit, as whoever looks for them expects', () => {
  const first = [BEFORE, AFTER, OF_OTHERS, LEFT_OPEN, DECIDING]
    .flatMap(({ phrases }) => phrases)
    .map((phrase) => phrase.replace(/^[(|]*/, '').charAt(0));
  expect(first.filter((character) => !/[A-Za-z0-9#]/.test(character))).toEqual([]);
});
