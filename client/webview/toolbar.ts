import { button, element } from './elements.ts';
import { icon } from './icons.ts';
import type { Viewport } from './zoom/viewport.ts';

/** The buttons over a drawing that zoom it; `moved` has them tell the scale. */
export class ZoomButtons {
  readonly root = element('span', 'zoom');
  readonly #scale: HTMLButtonElement;

  constructor(viewport: Viewport) {
    const tool = (name: 'zoomIn' | 'zoomOut' | 'fit', label: string, key: string, run: () => void) => {
      const made = button('tool', run);
      made.append(icon(name));
      made.title = `${label} (${key})`;
      made.setAttribute('aria-label', label);
      made.setAttribute('aria-keyshortcuts', key);
      return made;
    };
    this.#scale = button('tool scale', () => viewport.zoomToActualSize());
    this.#scale.title = 'Actual size (1)';
    this.root.append(
      tool('zoomOut', 'Zoom out', '-', () => viewport.zoomOut()),
      this.#scale,
      tool('zoomIn', 'Zoom in', '+', () => viewport.zoomIn()),
      tool('fit', 'Fit', '0', () => viewport.fit()),
    );
  }

  moved(scale: number): void {
    const percent = `${Math.round(scale * 100)}%`;
    this.#scale.textContent = percent;
    this.#scale.setAttribute('aria-label', `Zoom ${percent}, set to actual size`);
  }
}
