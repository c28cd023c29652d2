import { type CardSurroundings, DiagramCard } from './diagram-card.ts';
import type { DiagramState } from './editor-api.ts';
import { matchDiagrams } from './matching.ts';
import type { HighlightMessage, ShownDiagram } from './messages.ts';

export interface ListObserver {
  /** A diagram that is still shown has been drawn or has failed. */
  drawn(): void;
  /** Nothing is left to draw. */
  idle(): void;
}

/** The cards of one document's diagrams. Draws one after another, what is nearest to view first, and only what has changed. */
export class DiagramList {
  readonly #container: HTMLElement;
  readonly #surroundings: CardSurroundings;
  readonly #observer: ListObserver;
  #cards: readonly DiagramCard[] = [];
  #first: DiagramCard | undefined;
  #theme = '';
  #drawing = false;

  constructor(container: HTMLElement, surroundings: CardSurroundings, observer: ListObserver) {
    this.#container = container;
    this.#surroundings = surroundings;
    this.#observer = observer;
  }

  get states(): readonly DiagramState[] {
    return this.#cards.map(({ state }) => state);
  }

  /** Forgets the cards: what is shown next has nothing to do with them. */
  clear(): void {
    for (const card of this.#cards) card.abandon();
    this.#cards = [];
    this.#container.replaceChildren();
  }

  /** `earlier` tells how cards that are new were left; `first` is drawn before the others, its element the result. */
  show(diagrams: readonly ShownDiagram[], first: number, earlier: readonly DiagramState[]): HTMLElement | undefined {
    const sources = diagrams.map(({ source }) => source);
    const matches = matchDiagrams(
      this.#cards.map(({ source }) => source),
      sources,
    );
    const earlierMatches = matchDiagrams(
      earlier.map(({ source }) => source),
      sources,
    );
    const cards = diagrams.map((diagram, index) => {
      const known = at(this.#cards, matches[index]);
      known?.take(diagram);
      return known ?? new DiagramCard(diagram, at(earlier, earlierMatches[index]), this.#surroundings);
    });
    this.#place(cards);
    this.#cards = cards;
    this.#first = cards[first];
    this.drawDue();
    return this.#first?.root;
  }

  /** `theme` names the look that drawings have from now on. */
  redraw(theme: string): void {
    this.#theme = theme;
    this.drawDue();
  }

  /** Draws what is due, unless that goes on already. */
  drawDue(): void {
    if (!this.#drawing) void this.#drawAllDue();
  }

  /** Marks what the cursor stands on. */
  highlight({ parts }: HighlightMessage): void {
    this.#cards.forEach((card, index) => {
      card.highlight(parts[index] ?? []);
    });
  }

  /** Brings into view what `highlight` marks. */
  follow({ parts, diagram }: HighlightMessage): void {
    for (const card of this.#cards) card.follow();
    const marked = this.#cards.filter((_, index) => (parts[index] ?? []).length > 0);
    const wanted = at(this.#cards, diagram) ?? marked[0];
    // One of them may be in view already.
    if (!wanted || (diagram === undefined && marked.some(isInView))) return;
    wanted.root.scrollIntoView({ block: 'nearest' });
  }

  /** Moves only the elements that are out of place, so that focus and scroll positions are kept. */
  #place(cards: readonly DiagramCard[]): void {
    const kept = new Set(cards);
    for (const card of this.#cards) {
      if (kept.has(card)) continue;
      card.abandon();
      card.root.remove();
    }
    cards.forEach(({ root }, index) => {
      const there = this.#container.children[index] ?? null;
      if (there !== root) this.#container.insertBefore(root, there);
    });
  }

  async #drawAllDue(): Promise<void> {
    this.#drawing = true;
    for (;;) {
      // Lets the page take messages and paint before the next drawing, which may take long.
      await new Promise((resolve) => setTimeout(resolve));
      const due = this.#nextDue();
      if (!due) break;
      await due.draw(this.#theme);
      if (this.#cards.includes(due)) this.#observer.drawn();
    }
    this.#drawing = false;
    this.#observer.idle();
  }

  #nextDue(): DiagramCard | undefined {
    if (this.#first?.isDue(this.#theme)) return this.#first;
    const due = this.#cards.filter((card) => card.isDue(this.#theme));
    const distances = due.map(distanceFromView);
    return due[distances.indexOf(Math.min(...distances))];
  }
}

function at<Item>(items: readonly Item[], index: number | undefined): Item | undefined {
  return index === undefined ? undefined : items[index];
}

function isInView(card: DiagramCard): boolean {
  return distanceFromView(card) === 0;
}

/** In pixels; none of what is seen in part. */
function distanceFromView({ root }: DiagramCard): number {
  const { top, bottom } = root.getBoundingClientRect();
  return Math.max(0, -bottom, top - window.innerHeight);
}
