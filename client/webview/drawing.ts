import mermaid from 'mermaid';
import type { EditorLook } from './drawing-theme.ts';
import { drawingTheme } from './drawing-theme.ts';
import { failureMessage } from './failure.ts';

export type Drawing =
  | { readonly outcome: 'drawn'; readonly svg: string }
  | { readonly outcome: 'failed'; readonly message: string };

let drawings = 0;

/** Applies to drawings that are begun from now on. */
export function drawAs(look: EditorLook): void {
  mermaid.initialize({
    startOnLoad: false,
    // Labels are sanitized, `click` runs nothing, and addresses of scripts are dropped. Diagrams cannot change it.
    securityLevel: 'strict',
    suppressErrorRendering: true,
    htmlLabels: true,
    ...drawingTheme(look),
  });
}

/** Draws with Mermaid, which needs a `workplace` in the page to measure texts. Never rejects. */
export async function draw(source: string, workplace: Element): Promise<Drawing> {
  drawings += 1;
  try {
    const { svg } = await mermaid.render(`drawing-${drawings}`, source, workplace);
    return { outcome: 'drawn', svg };
  } catch (error) {
    return { outcome: 'failed', message: failureMessage(error) };
  } finally {
    workplace.replaceChildren();
  }
}
