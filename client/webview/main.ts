import { DiagramList } from './diagram-list.ts';
import { drawAs } from './drawing.ts';
import { editor } from './editor-api.ts';
import { editorLook, onLookChange } from './editor-look.ts';
import { part } from './elements.ts';
import type { MessageToPage, ShowMessage } from './messages.ts';
import { Revealer } from './revealer.ts';

const notice = part('notice');
const revealer = new Revealer();
/** What the page held before it was hidden; its scroll position is wanted only once. */
const earlier = editor.getState();
let scrollTo = earlier?.scroll;
let uri: string | undefined;
let look = '';

const list = new DiagramList(
  part('diagrams'),
  { workplace: part('workplace'), reveal: (place) => editor.postMessage({ kind: 'reveal', place }) },
  {
    drawn() {
      notice.hidden = true;
      revealer.apply();
    },
    idle() {
      revealer.apply();
      revealer.release();
      if (scrollTo !== undefined) window.scrollTo(0, scrollTo);
      scrollTo = undefined;
      remember();
    },
  },
);

function show({ document, diagrams, first }: ShowMessage): void {
  if (uri !== document?.uri) list.clear();
  uri = document?.uri;
  if (uri !== earlier?.uri || first !== undefined) scrollTo = undefined;
  const element = list.show(diagrams, first ?? 0, uri === earlier?.uri ? (earlier?.drawn ?? []) : []);
  if (element && first !== undefined) revealer.hold(element);
  if (diagrams.length > 0) return;
  notice.hidden = false;
  notice.className = 'empty';
  notice.textContent = document
    ? `${document.name} has no Mermaid diagram yet.`
    : 'Open a Markdown document to see its diagrams here.';
}

function takeLook(): void {
  const current = editorLook();
  const key = JSON.stringify(current);
  if (key === look) return;
  look = key;
  drawAs(current);
  list.redraw(key);
}

function remember(): void {
  if (uri === undefined) return;
  editor.setState({ uri, scroll: window.scrollY, drawn: list.drawnSources.map((source) => source ?? null) });
}

takeLook();
onLookChange(takeLook);
window.addEventListener('scrollend', remember);
window.addEventListener('message', ({ data }: MessageEvent<MessageToPage>) => show(data));
editor.postMessage({ kind: 'ready' });
