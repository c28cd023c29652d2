import { build } from './build.ts';
import { editor } from './editor-api.ts';
import { moveWithArrows } from './keyboard.ts';
import { alsoFoundList, leftOutList, type Reveal, tradeOffs } from './matrix.ts';
import type { MessageToPage, ReviewedDocument, ShowMessage } from './messages.ts';

const root = document.querySelector('main')!;
const reveal: Reveal = (range) => editor.postMessage({ kind: 'reveal', range });
let shown = '';

function show({ reviewed }: ShowMessage): void {
  if (reviewed) editor.setState({ uri: reviewed.uri });
  const next = JSON.stringify(reviewed ?? null);
  // What somebody reads is not built anew under their eyes while it says the same.
  if (next === shown) return;
  shown = next;
  const focused = (document.activeElement as HTMLElement | null)?.dataset.key;
  const scrolled = root.querySelector('.scroller')?.scrollLeft ?? 0;
  root.replaceChildren(...(reviewed ? contentOf(reviewed) : [notice('Open a design doc to see its trade-offs here.')]));
  root.querySelector('.scroller')?.scrollTo({ left: scrolled });
  if (focused !== undefined) {
    const again = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`);
    again?.focus({ preventScroll: true });
  }
}

function contentOf({ name, summary, review }: ReviewedDocument): readonly HTMLElement[] {
  const title = build('h1', '', `Trade-offs in ${name}`);
  if (!review.kind.isDesign) return [title, noDesign(review.kind.because)];
  const rest = [
    ...(review.alsoFound.length > 0 ? [alsoFoundList(review.alsoFound, reveal)] : []),
    ...(review.leftOut.length > 0 ? [leftOutList(review.leftOut, reveal)] : []),
  ];
  if (review.rows.length === 0) {
    return [title, notice('It names no component that has to state a trade-off.'), ...rest];
  }
  const status = build('p', 'summary', summary);
  status.setAttribute('role', 'status');
  return [title, status, tradeOffs(review, reveal), ...rest];
}

function noDesign(because: string): HTMLElement {
  const declare = build('button', 'action', 'Review as a Design Doc');
  declare.type = 'button';
  declare.addEventListener('click', () => editor.postMessage({ kind: 'declare' }));
  const text = `Nothing is asked of this document, which is not taken for a design: ${because}.`;
  return build('div', 'notice', build('p', '', text), declare);
}

function notice(text: string): HTMLElement {
  return build('p', 'notice', text);
}

moveWithArrows(root);
window.addEventListener('message', ({ data }: MessageEvent<MessageToPage>) => show(data));
editor.postMessage({ kind: 'ready' });
