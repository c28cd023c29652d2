import { button, element } from '../elements.ts';
import type { FindingPlace } from '../messages.ts';
import { applyFix, fixesFor } from './fixes.ts';

/** Buttons for what can be done about a finding; empty until they are asked for. */
export class FixList {
  readonly root = element('div', 'fixes');
  readonly #finding: FindingPlace;

  constructor(finding: FindingPlace) {
    this.#finding = finding;
    this.root.setAttribute('role', 'group');
    this.root.setAttribute('aria-label', 'Quick fixes');
  }

  async load(): Promise<void> {
    const titles = await fixesFor(this.#finding);
    const buttons = titles.map((title) => {
      const made = button('fix', () => applyFix(this.#finding, title));
      made.textContent = title;
      return made;
    });
    this.root.replaceChildren(...buttons);
    if (buttons.length === 0) this.root.textContent = 'There is no quick fix for it.';
  }
}
