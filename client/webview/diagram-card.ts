import { Annotations } from './annotations.ts';
import { type Drawing, draw, Stopped } from './drawing.ts';
import type { DiagramState, TooLarge } from './editor-api.ts';
import { button, element, say } from './elements.ts';
import { ExportMenu } from './export/export-menu.ts';
import { fileName } from './export/file-name.ts';
import { worstFirst } from './findings/by-part.ts';
import type { FindingCard } from './findings/finding-card.ts';
import { fixButton } from './findings/finding-item.ts';
import { FindingList } from './findings/finding-list.ts';
import { FixList } from './findings/fix-list.ts';
import type { DiagramFinding, Range, ShownDiagram } from './messages.ts';
import { nextPaint } from './next-paint.ts';
import { ZoomButtons } from './toolbar.ts';
import { Viewport } from './zoom/viewport.ts';

export interface CardSurroundings {
  /** Where Mermaid measures texts: part of the page, but not seen. */
  readonly workplace: Element;
  readonly findingCard: FindingCard;
  reveal(range: Range): void;
  /** The name of the document's file. */
  documentName(): string;
  /** The colour behind drawings. */
  background(): string;
  /** Says in passing what was done. */
  say(text: string): void;
  /** A person has chosen another view. */
  viewChanged(): void;
  /** A card is due that was not. */
  due(): void;
}

/** The rule whose findings are what keeps a diagram from being drawn. */
const SYNTAX_RULE = 'mermaid-syntax';

/** Of a diagram that was too large, less than this share of its text is tried again. */
const SMALLER = 0.9;
/** What takes longer, in milliseconds, shows that it goes on; as may, the first time, what has more characters. */
const LONG = 150;
const LONG_SOURCE = 1500;
/** Milliseconds for which it is cheaper to let a drawing that nobody wants any more come to its end. */
const PATIENCE = 1000;

let cards = 0;

type Failure = Exclude<Drawing, { readonly outcome: 'drawn' }>;

/** One diagram in the panel: its heading, what is wrong with it, its last good drawing, and what is found in it. */
export class DiagramCard {
  readonly root = element('figure', 'diagram');
  readonly #heading = element('h2', 'heading');
  readonly #place: HTMLButtonElement;
  readonly #problem = element('div', 'problem');
  readonly #problemMessage = element('p', 'message');
  readonly #problemPlace: HTMLButtonElement;
  readonly #problemFixes = element('div', 'problem-fixes');
  readonly #allTheSame: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #viewport: Viewport;
  readonly #zoomButtons: ZoomButtons;
  readonly #annotations: Annotations;
  readonly #findings: FindingList;
  readonly #surroundings: CardSurroundings;
  #diagram: ShownDiagram;
  /** The source and theme of which the outcome is known, be it a drawing or a failure. */
  #settled: { readonly source: string; readonly theme: string } | undefined;
  #failure: Failure | undefined;
  #tooLarge: TooLarge | undefined;
  /** The source that someone wants to be drawn whatever it costs. */
  #wanted: string | undefined;
  #lastTook = 0;
  #drawing: { readonly source: string; readonly stop: AbortController } | undefined;
  #drawnSource: string | undefined;
  #drawnTheme: string | undefined;
  #fixed = '';
  #known: Required<Pick<ShownDiagram, 'parts' | 'findings'>> = { parts: [], findings: [] };

  /** `earlier` is how it was left in an earlier life of the page. */
  constructor(diagram: ShownDiagram, earlier: DiagramState | undefined, surroundings: CardSurroundings) {
    this.#diagram = diagram;
    this.#drawnSource = earlier?.drawn;
    this.#tooLarge = earlier?.tooLarge;
    this.#surroundings = surroundings;
    const { findingCard, reveal } = surroundings;
    this.#viewport = new Viewport({
      moved: () => {
        this.#zoomButtons?.moved(this.#viewport.scale);
        findingCard.hide();
      },
      settled: () => surroundings.viewChanged(),
    });
    this.#zoomButtons = new ZoomButtons(this.#viewport);
    if (earlier?.view !== undefined) this.#viewport.keep(earlier.view);
    this.#annotations = new Annotations(this.#viewport, findingCard, reveal);
    this.#findings = new FindingList({ reveal, pointed: (finding) => this.#pointAt(finding) });
    this.#place = button('place', () => reveal(startOf(this.#diagram.line, 0)));
    this.#problemPlace = button('place', () => {
      const { problem } = this.#diagram;
      if (problem) reveal(startOf(problem.line, problem.character));
    });
    this.#allTheSame = button('fix', () => {
      this.#wanted = this.#diagram.source;
      this.#settled = undefined;
      this.#label();
      this.#stop.focus();
      surroundings.due();
    });
    this.#allTheSame.textContent = 'Draw It All the Same';
    this.#stop = button('fix stop', () => this.#stopDrawing());
    this.#stop.textContent = 'Stop';
    this.#build();
    this.#label();
  }

  get source(): string {
    return this.#diagram.source;
  }

  get state(): DiagramState {
    const { kept } = this.#viewport;
    return {
      source: this.#diagram.source,
      ...(this.#drawnSource !== undefined && this.#drawnSource !== this.#wanted && { drawn: this.#drawnSource }),
      ...(this.#tooLarge && { tooLarge: this.#tooLarge }),
      ...(kept !== undefined && { view: kept }),
    };
  }

  take(diagram: ShownDiagram): void {
    this.#diagram = diagram;
    if (this.#drawing && this.#drawing.source !== diagram.source) this.abandon();
    this.#label();
    this.#annotate();
  }

  /** What is being drawn is not wanted any more. */
  abandon(): void {
    const { stop } = this.#drawing ?? {};
    if (stop) setTimeout(() => stop.abort(new Stopped()), PATIENCE);
  }

  isDue(theme: string): boolean {
    return this.#settled?.source !== this.#diagram.source || this.#settled.theme !== theme;
  }

  /** Draws what the card holds now. If it holds something else by the time Mermaid has finished, nothing is shown. */
  async draw(theme: string): Promise<void> {
    const { source } = this.#diagram;
    const { workplace } = this.#surroundings;
    const drawing = this.#knownTooLarge(source) ?? (await this.#drawVisibly(source));
    // What has arrived meanwhile is taken first.
    await new Promise((resolve) => setTimeout(resolve));
    if (source !== this.#diagram.source) return;
    this.#settled = { source, theme };
    this.#failure = drawing.outcome === 'drawn' ? undefined : drawing;
    if (drawing.outcome === 'tooLarge') {
      this.#tooLarge = { characters: source.length, message: drawing.message };
      this.#wanted = undefined;
    }
    if (drawing.outcome === 'drawn') {
      if (source !== this.#wanted) this.#tooLarge = undefined;
      this.#show(drawing.svg, source, theme);
    } else if (this.#drawnSource !== undefined && this.#drawnTheme !== theme) {
      const earlier = await draw(this.#drawnSource, workplace);
      if (earlier.outcome === 'drawn') this.#show(earlier.svg, this.#drawnSource, theme);
    }
    this.#label();
    this.#annotate();
  }

  /** Marks the parts that the cursor in the document stands on. */
  highlight(parts: readonly number[]): void {
    this.#annotations.highlight(parts);
  }

  /** Moves the drawing so that what is marked can be seen. */
  follow(): void {
    this.#annotations.followHighlight();
  }

  /** What has proved too large is not tried with every key, nor each time that the panel is seen again. */
  #knownTooLarge(source: string): Failure | undefined {
    const known = this.#tooLarge;
    if (!known || source === this.#wanted || source.length < known.characters * SMALLER) return undefined;
    return { outcome: 'tooLarge', message: known.message };
  }

  /** Says first that it does, where that may take long: nothing is painted meanwhile. */
  async #drawVisibly(source: string): Promise<Drawing> {
    const mayBeLong = this.#lastTook > LONG || (this.#lastTook === 0 && source.length > LONG_SOURCE);
    this.root.classList.toggle('drawing', mayBeLong || source === this.#wanted);
    this.root.ariaBusy = 'true';
    if (this.root.classList.contains('drawing')) await nextPaint();
    const start = performance.now();
    const stop = new AbortController();
    this.#drawing = { source, stop };
    const { workplace } = this.#surroundings;
    const drawing = await draw(source, workplace, { unlimited: source === this.#wanted, signal: stop.signal });
    this.#drawing = undefined;
    this.#lastTook = performance.now() - start;
    this.root.classList.remove('drawing');
    this.root.ariaBusy = null;
    return drawing;
  }

  #build(): void {
    cards += 1;
    this.#heading.id = `heading-${cards}`;
    this.root.setAttribute('aria-labelledby', this.#heading.id);
    this.#viewport.root.setAttribute('role', 'group');
    this.#viewport.root.setAttribute('aria-roledescription', 'drawing');
    this.#viewport.root.setAttribute('aria-labelledby', this.#heading.id);
    this.#viewport.root.setAttribute(
      'aria-description',
      'Arrow keys move, plus and minus zoom, 0 fits, Tab goes inside.',
    );
    this.#problem.setAttribute('role', 'status');
    this.#problem.append(this.#problemMessage, this.#problemPlace, this.#problemFixes, this.#allTheSame);
    const waiting = element('div', 'waiting');
    waiting.append('Drawing…', this.#stop);
    const { workplace, background, say: tell } = this.#surroundings;
    const subject = () =>
      this.#drawnSource === undefined
        ? undefined
        : {
            source: this.#drawnSource,
            fileName: fileName(this.#surroundings.documentName(), this.#diagram.heading),
          };
    const exports = new ExportMenu({ workplace, background, say: tell, subject });
    const caption = element('figcaption', 'caption');
    caption.append(this.#heading, this.#place, this.#zoomButtons.root, exports.root);
    const body = element('div', 'body');
    body.append(waiting, this.#viewport.root, this.#findings.root);
    this.root.append(caption, this.#problem, body);
  }

  #show(svg: SVGSVGElement, source: string, theme: string): void {
    // Only what is laid out has a size.
    this.root.classList.remove('undrawn');
    this.#viewport.show(svg);
    this.#drawnSource = source;
    this.#drawnTheme = theme;
  }

  /** While Mermaid has not read the text that is drawn, what was known before stays, so that nothing flickers. */
  #annotate(): void {
    const { parts, findings, source } = this.#diagram;
    if (parts) this.#known = { parts, findings: worstFirst(findings.filter(({ rule }) => rule !== SYNTAX_RULE)) };
    if (this.#failure !== undefined) this.#annotations.clear();
    else if (this.#drawnSource === source) this.#annotations.show(this.#known.parts, this.#known.findings);
    this.#findings.show(this.#known.findings);
  }

  #pointAt(finding: DiagramFinding | undefined): void {
    const parts = finding?.parts ?? [];
    this.#annotations.pointAt(parts);
    this.#annotations.bringIntoView(parts);
  }

  #label(): void {
    const { heading, line, problem } = this.#diagram;
    this.#heading.textContent = heading || 'Diagram';
    this.#place.textContent = `Line ${line + 1}`;
    this.#place.title = 'Show in the document';
    const isTooLarge = this.#failure?.outcome === 'tooLarge';
    const failure = this.#failure && ((!isTooLarge && problem?.message) || this.#failure.message);
    const isWanted = this.#wanted === this.#diagram.source && this.#settled?.source !== this.#wanted;
    this.#problem.hidden = failure === undefined || isWanted;
    this.#problem.classList.toggle('too-large', isTooLarge);
    say(this.#problemMessage, failure ?? '');
    this.#allTheSame.hidden = !isTooLarge;
    this.#problemFixes.hidden = isTooLarge;
    this.#problemPlace.hidden = isTooLarge || problem === undefined;
    this.#problemPlace.textContent = problem ? `Line ${problem.line + 1}` : '';
    this.#offerRepair();
    this.root.classList.toggle('wanted', isWanted);
    this.root.classList.toggle('stale', failure !== undefined);
    this.root.classList.toggle('undrawn', this.#viewport.svg === null);
    this.root.classList.toggle('failed', failure !== undefined);
    this.#viewport.root.title = failure !== undefined && this.#viewport.svg ? 'The last good drawing' : '';
  }

  #stopDrawing(): void {
    this.#wanted = undefined;
    this.#drawing?.stop.abort(new Stopped());
    this.#label();
    if (!this.#allTheSame.hidden) this.#allTheSame.focus();
  }

  #offerRepair(): void {
    const finding = this.#diagram.findings.find(({ rule }) => rule === SYNTAX_RULE);
    const fixed = JSON.stringify(finding ?? null);
    if (fixed === this.#fixed) return;
    this.#fixed = fixed;
    const fixes = finding && new FixList(finding);
    this.#problemFixes.replaceChildren(...(fixes ? [fixButton(fixes), fixes.root] : []));
  }
}

function startOf(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}
