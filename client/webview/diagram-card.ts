import { draw } from './drawing.ts';
import { button, element, say } from './elements.ts';
import type { Place, ShownDiagram } from './messages.ts';

export interface CardSurroundings {
  /** Where Mermaid measures texts: part of the page, but not seen. */
  readonly workplace: Element;
  reveal(place: Place): void;
}

/** One diagram in the panel: its heading, what is wrong with it, and its last good drawing. */
export class DiagramCard {
  readonly root = element('figure', 'diagram');
  readonly #heading = element('h2', 'heading');
  readonly #place: HTMLButtonElement;
  readonly #problem = element('div', 'problem');
  readonly #problemMessage = element('p', 'message');
  readonly #problemPlace: HTMLButtonElement;
  readonly #drawing = element('div', 'drawing');
  readonly #surroundings: CardSurroundings;
  #diagram: ShownDiagram;
  /** The source and theme of which the outcome is known, be it a drawing or a failure. */
  #settled: { readonly source: string; readonly theme: string } | undefined;
  #failure: string | undefined;
  #drawnSource: string | undefined;
  #drawnTheme: string | undefined;

  /** `drawnSource` is what was drawn last in an earlier life of the page. */
  constructor(diagram: ShownDiagram, drawnSource: string | undefined, surroundings: CardSurroundings) {
    this.#diagram = diagram;
    this.#drawnSource = drawnSource;
    this.#surroundings = surroundings;
    this.#place = button('place', () => surroundings.reveal({ line: this.#diagram.line, character: 0 }));
    this.#problemPlace = button('place', () => {
      if (this.#diagram.problem) surroundings.reveal(this.#diagram.problem);
    });
    this.#problem.setAttribute('role', 'status');
    this.#problem.append(this.#problemMessage, this.#problemPlace);
    const caption = element('figcaption', 'caption');
    caption.append(this.#heading, this.#place);
    this.root.append(caption, this.#problem, this.#drawing);
    this.#label();
  }

  get source(): string {
    return this.#diagram.source;
  }

  get drawnSource(): string | undefined {
    return this.#drawnSource;
  }

  take(diagram: ShownDiagram): void {
    this.#diagram = diagram;
    this.#label();
  }

  isDue(theme: string): boolean {
    return this.#settled?.source !== this.#diagram.source || this.#settled.theme !== theme;
  }

  /** Draws what the card holds now. If it holds something else by the time Mermaid has finished, nothing is shown. */
  async draw(theme: string): Promise<void> {
    const { source } = this.#diagram;
    const { workplace } = this.#surroundings;
    const drawing = await draw(source, workplace);
    if (source !== this.#diagram.source) return;
    this.#settled = { source, theme };
    this.#failure = drawing.outcome === 'failed' ? drawing.message : undefined;
    if (drawing.outcome === 'drawn') this.#show(drawing.svg, source, theme);
    else if (this.#drawnSource !== undefined && this.#drawnTheme !== theme) {
      const earlier = await draw(this.#drawnSource, workplace);
      if (earlier.outcome === 'drawn') this.#show(earlier.svg, this.#drawnSource, theme);
    }
    this.#label();
  }

  #show(svg: string, source: string, theme: string): void {
    // Mermaid has sanitized it, and the page's content security policy runs no script but its own.
    this.#drawing.innerHTML = svg;
    this.#drawnSource = source;
    this.#drawnTheme = theme;
  }

  #label(): void {
    const { heading, line, problem } = this.#diagram;
    this.#heading.textContent = heading || 'Diagram';
    this.#place.textContent = `Line ${line + 1}`;
    this.#place.title = 'Show in the document';
    const failure = this.#failure && (problem?.message ?? this.#failure);
    this.#problem.hidden = failure === undefined;
    say(this.#problemMessage, failure ?? '');
    this.#problemPlace.hidden = problem === undefined;
    this.#problemPlace.textContent = problem ? `Line ${problem.line + 1}` : '';
    this.root.classList.toggle('stale', failure !== undefined);
    this.#drawing.title = failure !== undefined && this.#drawnSource !== undefined ? 'The last good drawing' : '';
  }
}
