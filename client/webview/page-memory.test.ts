import { expect, it } from 'vitest';
import type { PageState } from './editor-api.ts';
import { remembered } from './page-memory.ts';

const state = (scroll: number) => ({ scroll, diagrams: [] });

it('keeps the state of each document, the latest only', () => {
  const first = remembered(undefined, { uri: 'a', pinned: false }, state(1));
  const second = remembered(first, { uri: 'b', pinned: true }, state(2));
  expect(remembered(second, { uri: 'a', pinned: true }, state(3))).toEqual({
    uri: 'a',
    pinned: true,
    documents: { b: state(2), a: state(3) },
  });
});

it('forgets the document that was left longest ago', () => {
  let page: PageState | undefined;
  for (let index = 0; index < 25; index++) page = remembered(page, { uri: `d${index}`, pinned: false }, state(index));
  expect(Object.keys(page?.documents ?? {})).toEqual(Array.from({ length: 20 }, (_, index) => `d${index + 5}`));
});
