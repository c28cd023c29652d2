import { expect, test } from 'vitest';
import { isCssColor } from './css-colors.ts';

test.each([
  'tomato',
  'RebeccaPurple',
  'transparent',
  '#abc',
  '#A1B2C3D4',
  'rgb(1, 2, 3)',
  'rgba(1,2,3,.5)',
  'rgb(10% 20% 30% / 40%)',
  'hsl(120deg 50% 50%)',
  'hsla(120, 50%, 50%, 0.3)',
])('%s is a colour', (value) => expect(isCssColor(value)).toBe(true));

test.each(['', 'Edge', 'tomatoes', '#ab', '#abcde', 'rgb(1, 2)', 'rgb(a, b, c)', 'rgb (1, 2, 3)', 'constructor'])(
  '%j is none',
  (value) => expect(isCssColor(value)).toBe(false),
);
