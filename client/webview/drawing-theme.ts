import type { MermaidConfig } from 'mermaid';
import { mixed } from './color.ts';

/** What the editor looks like: the kind of its theme, and some of the theme's colours. */
export interface EditorLook {
  readonly kind: 'light' | 'dark' | 'highContrast' | 'highContrastLight';
  readonly foreground: string;
  readonly background: string;
  readonly accent: string;
  readonly note: string;
  /** Colours that tell the parts of a chart apart. */
  readonly charts: readonly string[];
  readonly fontFamily: string;
}

type DrawingTheme = Pick<MermaidConfig, 'theme' | 'themeVariables' | 'themeCSS' | 'fontFamily' | 'fontSize'>;

const FONT_SIZE = 14;

/** Mermaid numbers the colours of slices, branches and sections up to this many. */
const PALETTE_SIZE = 12;

/**
 * Boxes, lines and texts take the editor's colours, charts those it has for charts. In high contrast nothing but charts
 * is tinted, and every outline has the colour of text.
 */
export function drawingTheme(look: EditorLook): DrawingTheme {
  const { kind, foreground, background, accent, note, fontFamily } = look;
  const plain = kind === 'highContrast' || kind === 'highContrastLight';
  const tint = (color: string, share: number) => mixed(background, color, plain ? 0 : share);
  const line = (color: string, share: number) => mixed(background, plain ? foreground : color, plain ? 1 : share);
  const text = mixed(background, foreground, 1);
  const ground = mixed(background, background, 1);
  const box = tint(accent, 0.14);
  const outline = line(accent, 0.75);
  const edge = line(foreground, 0.65);
  return {
    theme: kind === 'dark' || kind === 'highContrast' ? 'dark' : 'default',
    fontFamily,
    fontSize: FONT_SIZE,
    // C4 diagrams have relations and boundaries of this grey, whatever the theme, and participants a shadow.
    themeCSS: `[filter*="drop-shadow"] { filter: none; } [stroke="#444444"] { stroke: ${edge}; } [fill="#444444"] { fill: ${text}; }`,
    themeVariables: {
      fontFamily,
      fontSize: `${FONT_SIZE}px`,
      // Both are made for light grounds, and glare on dark ones.
      useGradient: false,
      dropShadow: '',
      darkMode: kind === 'dark' || kind === 'highContrast',
      background: ground,
      textColor: text,
      titleColor: text,
      primaryTextColor: text,
      mainBkg: box,
      nodeBkg: box,
      nodeBorder: outline,
      nodeTextColor: text,
      lineColor: edge,
      arrowheadColor: edge,
      defaultLinkColor: edge,
      edgeLabelBackground: ground,
      clusterBkg: tint(foreground, 0.05),
      clusterBorder: line(foreground, 0.3),
      actorBkg: box,
      actorBorder: outline,
      actorTextColor: text,
      actorLineColor: line(foreground, 0.4),
      signalColor: edge,
      signalTextColor: text,
      labelBoxBkgColor: box,
      labelBoxBorderColor: outline,
      labelTextColor: text,
      loopTextColor: text,
      activationBkgColor: tint(foreground, 0.15),
      activationBorderColor: outline,
      sequenceNumberColor: ground,
      noteBkgColor: tint(note, 0.2),
      noteBorderColor: line(note, 0.7),
      noteTextColor: text,
      labelColor: text,
      classText: text,
      transitionColor: edge,
      transitionLabelColor: text,
      stateBkg: box,
      stateLabelColor: text,
      compositeBackground: ground,
      relationColor: edge,
      relationLabelBackground: ground,
      relationLabelColor: text,
      rowOdd: ground,
      rowEven: tint(foreground, 0.05),
      attributeBackgroundColorOdd: ground,
      attributeBackgroundColorEven: tint(foreground, 0.05),
      sectionBkgColor: tint(foreground, 0.05),
      sectionBkgColor2: tint(foreground, 0.1),
      altSectionBkgColor: ground,
      excludeBkgColor: tint(foreground, 0.12),
      gridColor: line(foreground, 0.3),
      taskBkgColor: tint(accent, 0.3),
      taskBorderColor: outline,
      taskTextColor: text,
      taskTextLightColor: text,
      taskTextDarkColor: text,
      taskTextOutsideColor: text,
      activeTaskBkgColor: tint(accent, 0.5),
      activeTaskBorderColor: outline,
      doneTaskBkgColor: tint(foreground, 0.2),
      doneTaskBorderColor: edge,
      commitLabelColor: text,
      commitLabelBackground: tint(foreground, 0.15),
      tagLabelColor: text,
      tagLabelBackground: box,
      tagLabelBorder: outline,
      treeView: { labelColor: text, lineColor: edge },
      ...palette(look, text),
    },
  };
}

function palette({ background, charts }: EditorLook, text: string): Readonly<Record<string, string>> {
  const colors: Record<string, string> = {};
  for (let index = 0; index < PALETTE_SIZE; index++) {
    // Paler in the second round, and never so strong that the text on it cannot be read.
    const color = mixed(background, charts[index % charts.length] ?? text, index < charts.length ? 0.4 : 0.2);
    colors[`cScale${index}`] = color;
    colors[`cScaleLabel${index}`] = text;
    colors[`pie${index + 1}`] = color;
    // Branches of a Git graph are lines, and stand on their own.
    const branch = mixed(background, charts[index % charts.length] ?? text, 0.9);
    colors[`git${index}`] = branch;
    colors[`gitInv${index}`] = text;
    colors[`gitBranchLabel${index}`] = mixed(background, background, 1);
  }
  return { ...colors, pieOpacity: '1', pieStrokeColor: background, pieOuterStrokeColor: background };
}
