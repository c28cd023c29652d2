import { expect, it } from 'vitest';
import { drawingTheme, type EditorLook } from './drawing-theme.ts';

const DARK: EditorLook = {
  kind: 'dark',
  foreground: '#cccccc',
  background: '#1e1e1e',
  accent: '#007fd4',
  note: '#cca700',
  fontFamily: 'sans-serif',
};

it('tints boxes with the accent and keeps the texts of the editor', () => {
  const { theme, themeVariables } = drawingTheme(DARK);
  expect(theme).toBe('dark');
  expect(themeVariables).toMatchObject({ textColor: '#cccccc', background: '#1e1e1e', mainBkg: '#1a2c37' });
  expect(drawingTheme({ ...DARK, kind: 'light' }).theme).toBe('default');
});

it('uses the colours of text and background alone in high contrast', () => {
  const { themeVariables } = drawingTheme({ ...DARK, kind: 'highContrast', foreground: '#fff', background: '#000' });
  const colors = Object.values(themeVariables as Record<string, unknown>).filter((value) => /^#/.test(String(value)));
  expect(new Set(colors)).toEqual(new Set(['#ffffff', '#000000']));
});
