import { DiagramList } from './diagram-list.ts';
import { drawAs } from './drawing.ts';
import { editor } from './editor-api.ts';
import { editorLook, onLookChange } from './editor-look.ts';
import { part } from './elements.ts';
import { FindingCard } from './findings/finding-card.ts';
import { takeFixes } from './findings/fixes.ts';
import type { HighlightMessage, MessageToPage, Range, ShowMessage, ShownDocument } from './messages.ts';
import { remembered } from './page-memory.ts';
import { Revealer } from './revealer.ts';
import { sayInPassing } from './say-in-passing.ts';

const notice = part('notice');
const revealer = new Revealer();
/** Where the document was scrolled to when the panel left it; wanted only once. */
let scrollTo: number | undefined;
let shown: ShownDocument | undefined;
let look = editorLook();
let lookKey = '';
/** Arrives while the diagrams it speaks of are still to be drawn. */
let highlight: HighlightMessage | undefined;

const reveal = (range: Range) => editor.postMessage({ kind: 'reveal', range });

const list = new DiagramList(
  part('diagrams'),
  {
    workplace: part('workplace'),
    findingCard: new FindingCard(reveal),
    reveal,
    documentName: () => shown?.name ?? '',
    background: () => look.background,
    say: sayInPassing,
    viewChanged: remember,
    due: () => list.drawDue(),
  },
  {
    drawn: () => revealer.apply(),
    idle() {
      revealer.apply();
      revealer.release();
      if (scrollTo !== undefined) window.scrollTo(0, scrollTo);
      scrollTo = undefined;
      if (highlight) list.highlight(highlight);
      remember();
    },
  },
);

function show({ document, diagrams, first }: ShowMessage): void {
  const isOther = document?.uri !== shown?.uri;
  if (isOther) {
    remember();
    list.clear();
    highlight = undefined;
  }
  shown = document;
  const left = document && isOther ? editor.getState()?.documents[document.uri] : undefined;
  if (isOther) scrollTo = left?.scroll;
  if (first !== undefined) scrollTo = undefined;
  const element = list.show(diagrams, first ?? 0, left?.diagrams ?? []);
  if (element && first !== undefined) revealer.hold(element);
  notice.hidden = diagrams.length > 0;
  if (diagrams.length > 0) return;
  notice.className = 'empty';
  notice.textContent = document
    ? `${document.name} has no Mermaid diagram yet.`
    : 'Open a Markdown document or a Mermaid file to see its diagrams here.';
}

function takeLook(): void {
  const current = editorLook();
  const key = JSON.stringify(current);
  if (key === lookKey) return;
  look = current;
  lookKey = key;
  drawAs(current);
  list.redraw(key);
}

function remember(): void {
  if (!shown) return;
  editor.setState(remembered(editor.getState(), shown, { scroll: window.scrollY, diagrams: list.states }));
}

function take(message: MessageToPage): void {
  if (message.kind === 'show') show(message);
  else if (message.kind === 'fixes') takeFixes(message);
  else {
    highlight = message;
    list.highlight(message);
    if (message.moved) list.follow(message);
  }
}

takeLook();
onLookChange(takeLook);
window.addEventListener('scrollend', remember);
window.addEventListener('message', ({ data }: MessageEvent<MessageToPage>) => take(data));
editor.postMessage({ kind: 'ready' });
