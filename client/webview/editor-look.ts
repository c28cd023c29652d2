import type { EditorLook } from './drawing-theme.ts';

const FORCED_COLORS = matchMedia('(forced-colors: active)');

/** Reads the look from the classes and custom properties that VS Code sets in each of its webviews. */
export function editorLook(): EditorLook {
  if (FORCED_COLORS.matches) return forcedLook();
  const style = getComputedStyle(document.documentElement);
  const color = (...names: readonly string[]) =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? '';
  return {
    kind: themeKind(document.body.classList),
    foreground: color('editor-foreground', 'foreground'),
    background: color('editor-background'),
    accent: color('charts-blue', 'textLink-foreground', 'focusBorder'),
    note: color('charts-yellow', 'editorWarning-foreground'),
    charts: ['blue', 'green', 'orange', 'purple', 'red', 'yellow'].map((name) => color(`charts-${name}`)),
    fontFamily: color('font-family') || 'sans-serif',
  };
}

/** Calls back whenever VS Code may have changed its theme; several times in a row where it touches several things. */
export function onLookChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  FORCED_COLORS.addEventListener('change', changed);
}

/** Where the system forces its colours on texts, shapes have to go with them. */
function forcedLook(): EditorLook {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.forcedColorAdjust = 'none';
  const color = (name: string) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const look: EditorLook = {
    kind: matchMedia('(prefers-color-scheme: dark)').matches ? 'highContrast' : 'highContrastLight',
    foreground: color('CanvasText'),
    background: color('Canvas'),
    accent: color('LinkText'),
    note: color('CanvasText'),
    charts: [color('LinkText')],
    fontFamily: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return look;
}

function themeKind(classes: DOMTokenList): EditorLook['kind'] {
  if (classes.contains('vscode-high-contrast-light')) return 'highContrastLight';
  if (classes.contains('vscode-high-contrast')) return 'highContrast';
  return classes.contains('vscode-dark') ? 'dark' : 'light';
}
