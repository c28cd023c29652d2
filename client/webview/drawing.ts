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

/** Labels as text of the drawing itself: what HTML there is in a drawing only browsers show. */
const PLAIN_LABELS = '%%{init: {"htmlLabels": false, "flowchart": {"htmlLabels": false}}}%%';

/** As `draw`, for programs other than this page. */
export function drawForExport(source: string, workplace: Element): Promise<Drawing> {
  return draw(`${source}\n${PLAIN_LABELS}`, workplace);
}

/** Draws with Mermaid, which needs a `workplace` in the page to measure texts. Never rejects. */
export async function draw(source: string, workplace: Element): Promise<Drawing> {
  drawings += 1;
  // Of its own, since Mermaid may have begun the next drawing when this one is cleared away.
  const place = document.createElement('div');
  workplace.append(place);
  try {
    const { svg } = await mermaid.render(`drawing-${drawings}`, source, place);
    return { outcome: 'drawn', svg };
  } catch (error) {
    return { outcome: 'failed', message: failureMessage(error) };
  } finally {
    place.remove();
  }
}
