import { element } from '../elements.ts';
import type { DiagramFinding } from '../messages.ts';
import { findingItem, type Reveal } from './finding-item.ts';
import { FixList } from './fix-list.ts';

const DELAY = 120;
const GAP = 6;

/** Shows the findings of a badge beside it, while it is pointed at or has the focus, or they do. */
export class FindingCard {
  readonly #root = element('div', 'finding-card');
  readonly #reveal: Reveal;
  #anchor: HTMLElement | undefined;
  #timer: number | undefined;

  constructor(reveal: Reveal) {
    this.#reveal = reveal;
    this.#root.popover = 'manual';
    this.#root.setAttribute('role', 'group');
    this.#root.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#root.addEventListener('pointerleave', () => this.#hideSoon());
    this.#root.addEventListener('focusout', ({ relatedTarget }) => this.#focusLeft(relatedTarget));
    this.#root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      const anchor = this.#anchor;
      this.hide();
      anchor?.focus();
      event.stopPropagation();
    });
  }

  /** Has `badge` show `findings` whenever someone turns to it. */
  attach(badge: HTMLElement, findings: readonly DiagramFinding[]): void {
    const show = () => this.#show(badge, findings);
    badge.addEventListener('pointerenter', () => this.#later(show));
    badge.addEventListener('pointerleave', () => this.#hideSoon());
    badge.addEventListener('focus', show);
    badge.addEventListener('click', show);
    badge.addEventListener('focusout', ({ relatedTarget }) => this.#focusLeft(relatedTarget));
    badge.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
    });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor = undefined;
    if (this.#root.isConnected) this.#root.hidePopover();
    this.#root.remove();
  }

  #show(badge: HTMLElement, findings: readonly DiagramFinding[]): void {
    clearTimeout(this.#timer);
    if (this.#anchor === badge) return;
    this.hide();
    this.#anchor = badge;
    this.#root.setAttribute('aria-label', 'Findings');
    const fixes = findings.map((finding) => new FixList(finding));
    this.#root.replaceChildren(...findings.map((finding, index) => findingItem(finding, this.#reveal, fixes[index]!)));
    // Right after the badge, so that it is next for the Tab key.
    badge.after(this.#root);
    this.#root.showPopover();
    this.#place(badge);
    for (const list of fixes) {
      void list.load().then(() => {
        if (this.#anchor === badge) this.#place(badge);
      });
    }
  }

  #place(badge: HTMLElement): void {
    const anchor = badge.getBoundingClientRect();
    const { width, height } = this.#root.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(anchor.left, window.innerWidth - width - GAP));
    const below = anchor.bottom + GAP;
    const top = below + height <= window.innerHeight ? below : Math.max(GAP, anchor.top - GAP - height);
    this.#root.style.left = `${left}px`;
    this.#root.style.top = `${top}px`;
  }

  #focusLeft(to: EventTarget | null): void {
    if (to instanceof Node && (this.#root.contains(to) || to === this.#anchor)) return;
    this.hide();
  }

  #hideSoon(): void {
    if (this.#root.contains(document.activeElement) || document.activeElement === this.#anchor) return;
    this.#later(() => this.hide());
  }

  #later(action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(action, DELAY);
  }
}
