import { type CardSurroundings, DiagramCard } from './diagram-card.ts';
import { matchDiagrams } from './matching.ts';
import type { ShownDiagram } from './messages.ts';

export interface ListObserver {
  /** A diagram that is still shown has been drawn or has failed. */
  drawn(): void;
  /** Nothing is left to draw. */
  idle(): void;
}

/** The cards of one document's diagrams. Draws one after another, and only what has changed. */
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

  get drawnSources(): readonly (string | undefined)[] {
    return this.#cards.map(({ drawnSource }) => drawnSource);
  }

  /** Forgets the cards: what is shown next has nothing to do with them. */
  clear(): void {
    this.#cards = [];
    this.#container.replaceChildren();
  }

  /** `drawnSources` help cards that are new; `first` is drawn before the others, and its element is the result. */
  show(
    diagrams: readonly ShownDiagram[],
    first: number,
    drawnSources: readonly (string | null)[],
  ): HTMLElement | undefined {
    const matches = matchDiagrams(
      this.#cards.map(({ source }) => source),
      diagrams.map(({ source }) => source),
    );
    const cards = diagrams.map((diagram, index) => {
      const match = matches[index];
      const known = match === undefined ? undefined : this.#cards[match];
      known?.take(diagram);
      return known ?? new DiagramCard(diagram, drawnSources[index] ?? undefined, this.#surroundings);
    });
    this.#place(cards);
    this.#cards = cards;
    this.#first = cards[first];
    void this.#drawDue();
    return this.#first?.root;
  }

  /** `theme` names the look that drawings have from now on. */
  redraw(theme: string): void {
    this.#theme = theme;
    void this.#drawDue();
  }

  /** Moves only the elements that are out of place, so that focus and scroll positions are kept. */
  #place(cards: readonly DiagramCard[]): void {
    const kept = new Set(cards);
    for (const card of this.#cards) if (!kept.has(card)) card.root.remove();
    cards.forEach(({ root }, index) => {
      const there = this.#container.children[index] ?? null;
      if (there !== root) this.#container.insertBefore(root, there);
    });
  }

  async #drawDue(): Promise<void> {
    if (this.#drawing) return;
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
    return this.#cards.find((card) => card.isDue(this.#theme));
  }
}
