import mermaid from 'mermaid';
import type { EditorLook } from './drawing-theme.ts';
import { drawingTheme } from './drawing-theme.ts';
import { makeSelfContained } from './export/self-contained.ts';
import { failureMessage } from './failure.ts';
import { longLayout } from './size-limits.ts';
import { TimeIsUp, withinTime } from './time-limit.ts';

export type Drawing =
  | { readonly outcome: 'drawn'; readonly svg: SVGSVGElement }
  | { readonly outcome: 'failed' | 'tooLarge'; readonly message: string };

/** Why a drawing is given up: someone does not want to wait for it. */
export class Stopped extends Error {}

export interface DrawingOptions {
  /** Whatever it costs: someone has asked for it. */
  readonly unlimited?: boolean;
  /** Labels as text of the drawing itself: what HTML there is in a drawing only browsers show. */
  readonly plainLabels?: boolean;
  /** Aborts when nobody wants the drawing any more. */
  readonly signal?: AbortSignal;
}

/** What is drawn without being asked for, since nothing else happens in the page meanwhile: Mermaid's own limits. */
const LIMITS = { maxTextSize: 50_000, maxEdges: 500 };
const NO_LIMITS = { maxTextSize: Number.MAX_SAFE_INTEGER, maxEdges: Number.MAX_SAFE_INTEGER };
/** In milliseconds. A tree of four hundred nodes takes a third of it on a slow machine. */
const TIME_LIMIT = 15_000;

/** What Mermaid lets no diagram change by itself, labels of exports with it. */
const SECURE = ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'];

/** What labels can hold as HTML and a drawing has no use for: it takes the focus, or sends something somewhere. */
const CONTROLS = 'input, button, select, textarea, dialog, audio, video, iframe, object, embed';

let drawings = 0;
let look: EditorLook;
let configured = '';
let last: Promise<unknown> = Promise.resolve();

/** Applies to drawings that are begun from now on. */
export function drawAs(wanted: EditorLook): void {
  look = wanted;
}

/**
 * Draws with Mermaid, which needs a `workplace` in the page to measure texts; one drawing after another. What is drawn is
 * not in the page yet. Never rejects.
 */
export function draw(source: string, workplace: Element, options: DrawingOptions = {}): Promise<Drawing> {
  const drawing = last.then(() => drawNow(source, workplace, options));
  last = drawing;
  return drawing;
}

async function drawNow(source: string, workplace: Element, options: DrawingOptions): Promise<Drawing> {
  if (!options.unlimited && source.length > LIMITS.maxTextSize) {
    return tooLarge(`it has ${count(source.length)} characters, more than ${count(LIMITS.maxTextSize)}`);
  }
  const long = options.unlimited ? undefined : longLayout(source);
  if (long) return tooLarge(long);
  configure(options);
  drawings += 1;
  // Of its own, since Mermaid may have begun the next drawing when this one is cleared away.
  const place = document.createElement('div');
  workplace.append(place);
  try {
    const time = options.unlimited ? Number.POSITIVE_INFINITY : TIME_LIMIT;
    const render = () => mermaid.render(`drawing-${drawings}`, source, place);
    const { svg } = await withinTime(time, render, options.signal);
    const drawn = elementOf(svg);
    return drawn ? { outcome: 'drawn', svg: drawn } : { outcome: 'failed', message: failureMessage('') };
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'tooLarge', message: 'Drawing it was stopped.' };
    if (error instanceof TimeIsUp)
      return tooLarge(
        options.unlimited
          ? 'Mermaid needs too long for it'
          : `drawing it takes longer than ${TIME_LIMIT / 1000} seconds`,
      );
    if (isOverEdges(error)) return tooLarge(`it has more than ${LIMITS.maxEdges} edges`);
    return { outcome: 'failed', message: failureMessage(error) };
  } finally {
    place.remove();
  }
}

function configure({ unlimited = false, plainLabels = false }: DrawingOptions): void {
  const wanted = JSON.stringify([unlimited, plainLabels, look]);
  if (wanted === configured) return;
  configured = wanted;
  mermaid.initialize({
    startOnLoad: false,
    // Labels are sanitized, `click` runs nothing, and addresses of scripts are dropped. Diagrams cannot change it.
    securityLevel: 'strict',
    secure: plainLabels ? [...SECURE, 'htmlLabels'] : SECURE,
    suppressErrorRendering: true,
    htmlLabels: !plainLabels,
    flowchart: { htmlLabels: !plainLabels },
    ...(unlimited ? NO_LIMITS : LIMITS),
    ...drawingTheme(look),
  });
}

/**
 * Mermaid has sanitized what it drew, and the page's content security policy runs no script but its own and fetches
 * nothing; what it would refuse is not even asked for.
 */
function elementOf(text: string): SVGSVGElement | null {
  const template = document.createElement('template');
  template.innerHTML = text;
  for (const control of template.content.querySelectorAll(CONTROLS)) control.remove();
  for (const form of template.content.querySelectorAll('form')) form.replaceWith(...form.childNodes);
  const svg = template.content.querySelector('svg');
  if (svg) makeSelfContained(svg);
  return svg;
}

function tooLarge(reason: string): Drawing {
  return { outcome: 'tooLarge', message: `Too large to be drawn while you write: ${reason}.` };
}

function isOverEdges(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Edge limit exceeded');
}

function count(number: number): string {
  return number.toLocaleString('en');
}
