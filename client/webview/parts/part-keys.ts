export interface PartObserver {
  /** Clicked, or chosen by the Enter key or the space bar. */
  chosen(part: number): void;
  focused(part: number | undefined): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Takes clicks and keys on the parts of a drawing, whose elements have `data-part`. All of them together are one stop of
 * the Tab key; arrow keys go from one to the next.
 */
export class PartKeys {
  readonly #observer: PartObserver;
  #elements: readonly SVGElement[] = [];

  constructor(root: HTMLElement, observer: PartObserver) {
    this.#observer = observer;
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('keydown', (event) => this.#press(event));
    root.addEventListener('focusin', ({ target }) => {
      const part = partOf(target);
      if (part === undefined) return;
      this.#makeStop(target as SVGElement);
      // Whoever uses the mouse sees where they are.
      if ((target as SVGElement).matches(':focus-visible')) observer.focused(part);
    });
    root.addEventListener('focusout', ({ target }) => {
      if (partOf(target) !== undefined) observer.focused(undefined);
    });
  }

  /** In the order of the arrow keys. */
  take(elements: readonly SVGElement[]): void {
    const stop = this.#elements.find((one) => one.tabIndex === 0);
    this.#elements = elements;
    this.#makeStop(stop && elements.includes(stop) ? stop : elements[0]);
  }

  #makeStop(stop: SVGElement | undefined): void {
    for (const one of this.#elements) one.tabIndex = one === stop ? 0 : -1;
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    const isLink = target instanceof Element && target.closest('svg a') !== null;
    // As in the editor, a link is followed with the key for it only.
    if (isLink && (event.ctrlKey || event.metaKey)) return;
    if (isLink) event.preventDefault();
    const part = partOf(target);
    if (part !== undefined) this.#observer.chosen(part);
  }

  #press(event: KeyboardEvent): void {
    const part = partOf(event.target);
    if (part === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.#observer.chosen(part);
    else if (step !== undefined) this.#focusAt(this.#elements.indexOf(event.target as SVGElement) + step);
    else if (event.key === 'Home') this.#focusAt(0);
    else if (event.key === 'End') this.#focusAt(this.#elements.length - 1);
    else return;
    event.preventDefault();
  }

  #focusAt(index: number): void {
    this.#elements[Math.max(0, Math.min(index, this.#elements.length - 1))]?.focus({ preventScroll: true });
  }
}

function partOf(target: EventTarget | null): number | undefined {
  const part = target instanceof Element ? target.closest<SVGElement>('svg [data-part]')?.dataset.part : undefined;
  return part === undefined ? undefined : Number(part);
}
