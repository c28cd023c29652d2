/** Keeps an element in view while drawings above it still change its place, unless the person scrolls. */
export class Revealer {
  #element: HTMLElement | undefined;

  constructor() {
    const release = () => this.release();
    for (const event of ['wheel', 'keydown', 'pointerdown'] as const) {
      window.addEventListener(event, release, { passive: true });
    }
  }

  hold(element: HTMLElement): void {
    this.#element = element;
    this.apply();
  }

  apply(): void {
    this.#element?.scrollIntoView({ block: 'start' });
  }

  release(): void {
    this.#element = undefined;
  }
}
