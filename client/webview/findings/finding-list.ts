import { element } from '../elements.ts';
import type { DiagramFinding } from '../messages.ts';
import { findingItem, fixButton, type Reveal } from './finding-item.ts';
import { FixList } from './fix-list.ts';

export interface FindingListObserver {
  readonly reveal: Reveal;
  /** Someone looks at a finding, or no longer at any. */
  pointed(finding: DiagramFinding | undefined): void;
}

/** The findings of a diagram, beside it. */
export class FindingList {
  readonly root = element('aside', 'findings');
  readonly #observer: FindingListObserver;
  #shown = '';

  constructor(observer: FindingListObserver) {
    this.#observer = observer;
    this.root.setAttribute('aria-label', 'Findings');
    this.root.hidden = true;
  }

  show(findings: readonly DiagramFinding[]): void {
    const shown = JSON.stringify(findings);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const list = element('ul', 'list');
    list.append(...findings.map((finding) => this.#item(finding)));
    const focused = this.#focused();
    this.root.replaceChildren(list);
    this.root.hidden = findings.length === 0;
    if (focused >= 0) this.#buttons()[Math.min(focused, this.#buttons().length - 1)]?.focus();
  }

  #item(finding: DiagramFinding): HTMLElement {
    const fixes = new FixList(finding);
    const content = findingItem(finding, this.#observer.reveal, fixes);
    content.querySelector('.foot')?.append(fixButton(fixes));
    const item = element('li', 'item');
    item.append(content);
    const point = () => this.#observer.pointed(finding);
    const leave = () => this.#observer.pointed(undefined);
    item.addEventListener('pointerenter', point);
    item.addEventListener('focusin', point);
    item.addEventListener('pointerleave', leave);
    item.addEventListener('focusout', leave);
    return item;
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.root.querySelectorAll('button')];
  }

  #focused(): number {
    return this.#buttons().indexOf(document.activeElement as HTMLButtonElement);
  }
}
