import { expect, it } from 'vitest';
import { drawingTheme, type EditorLook } from './drawing-theme.ts';

const DARK: EditorLook = {
  kind: 'dark',
  foreground: '#cccccc',
  background: '#1e1e1e',
  accent: '#007fd4',
  note: '#cca700',
  charts: ['#3794ff', '#89d185'],
  fontFamily: 'sans-serif',
};

it('tints boxes with the accent and keeps the texts of the editor', () => {
  const { theme, themeVariables } = drawingTheme(DARK);
  expect(theme).toBe('dark');
  expect(themeVariables).toMatchObject({ textColor: '#cccccc', background: '#1e1e1e', mainBkg: '#1a2c37' });
  expect(drawingTheme({ ...DARK, kind: 'light' }).theme).toBe('default');
});

it('gives every part of a chart a colour, and text the colour of text', () => {
  const { themeVariables } = drawingTheme(DARK);
  expect(themeVariables).toMatchObject({ cScale0: '#284d78', cScale11: '#334233', cScaleLabel11: '#cccccc' });
  expect(themeVariables).toMatchObject({ pie1: '#284d78', pie12: '#334233' });
});

it('uses the colours of text and background alone in high contrast, except for charts', () => {
  const { themeVariables } = drawingTheme({ ...DARK, kind: 'highContrast', foreground: '#fff', background: '#000' });
  const structure = Object.entries(themeVariables as Record<string, unknown>).filter(
    ([name]) => !/^(?:cScale|pie|git)/.test(name),
  );
  const colors = structure.map(([, value]) => value).filter((value) => /^#/.test(String(value)));
  expect(new Set(colors)).toEqual(new Set(['#ffffff', '#000000']));
});

it('makes the fixed grey of C4 diagrams one that can be seen', () => {
  const { themeCSS, themeVariables } = drawingTheme(DARK);
  expect(themeCSS).toContain(`[fill="#444444"] { fill: ${themeVariables?.textColor}; }`);
});
