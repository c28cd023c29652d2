import { button, element } from './elements.ts';
import { findingsByPart } from './findings/by-part.ts';
import type { FindingCard } from './findings/finding-card.ts';
import type { Reveal } from './findings/finding-item.ts';
import { severityIcon, severityName } from './icons.ts';
import type { DiagramFinding, DiagramPart } from './messages.ts';
import { drawnParts } from './parts/drawn-parts.ts';
import { boxAround, boxOf, pointOn } from './parts/geometry.ts';
import { PartKeys } from './parts/part-keys.ts';
import type { Box } from './zoom/view.ts';
import type { Viewport } from './zoom/viewport.ts';

type Elements = readonly SVGGraphicsElement[];

/** A line as wide as the mouse needs it, over the thin one. */
const WIDE = 'tradeoff-wide';

/** What the document knows of a drawing, put on it: which part is written where, what is found there, where the cursor is. */
export class Annotations {
  readonly #viewport: Viewport;
  readonly #card: FindingCard;
  readonly #reveal: Reveal;
  readonly #keys: PartKeys;
  #svg: SVGSVGElement | null = null;
  #shown = '';
  #parts: readonly DiagramPart[] = [];
  #elements: readonly Elements[] = [];
  #highlighted: readonly number[] = [];
  #marks = new Map<Mark, readonly HTMLElement[]>();

  constructor(viewport: Viewport, card: FindingCard, reveal: Reveal) {
    this.#viewport = viewport;
    this.#card = card;
    this.#reveal = reveal;
    this.#keys = new PartKeys(viewport.root, {
      chosen: (part) => this.#revealPart(part),
      focused: (part) => {
        this.#mark('focused', part === undefined ? [] : [part]);
        if (part !== undefined) this.bringIntoView([part]);
      },
    });
  }

  /** Takes `parts` to be drawn by what the viewport shows. */
  show(parts: readonly DiagramPart[], findings: readonly DiagramFinding[]): void {
    const { svg } = this.#viewport;
    const shown = JSON.stringify([parts, findings]);
    if (!svg || (svg === this.#svg && shown === this.#shown)) return;
    const isSameDrawing = svg === this.#svg;
    this.#svg = svg;
    this.#shown = shown;
    this.#parts = parts;
    if (!isSameDrawing || this.#elements.length !== parts.length) this.#find(svg);
    const byPart = findingsByPart(findings);
    this.#name(byPart);
    this.#putBadges(byPart);
    this.#mark('highlighted', this.#highlighted);
  }

  /** What is shown is not what the document draws now. */
  clear(): void {
    this.#svg = null;
    this.#shown = '';
    this.#parts = [];
    this.#elements = [];
    this.#highlighted = [];
    this.#card.hide();
    this.#viewport.overlay.replaceChildren();
    this.#marks.clear();
    if (this.#viewport.svg) unname(this.#viewport.svg);
  }

  highlight(parts: readonly number[]): void {
    this.#highlighted = parts;
    this.#mark('highlighted', parts);
  }

  followHighlight(): void {
    this.bringIntoView(this.#highlighted);
  }

  pointAt(parts: readonly number[]): void {
    this.#mark('pointed', parts);
  }

  bringIntoView(parts: readonly number[]): void {
    const boxes = this.#boxes(parts);
    if (boxes[0]) this.#viewport.bringIntoView(boxes[0]);
  }

  #find(svg: SVGSVGElement): void {
    unname(svg);
    this.#elements = drawnParts(svg, this.#parts);
    this.#elements.forEach((elements, part) => {
      // What is a node and a group is both in one element.
      for (const one of elements) one.dataset.part ??= String(part);
      if (this.#parts[part]?.kind === 'edge') widen(elements[0], part);
    });
  }

  #name(byPart: ReadonlyMap<number, readonly DiagramFinding[]>): void {
    this.#elements.forEach(([first], part) => {
      if (first?.dataset.part !== String(part)) return;
      const count = byPart.get(part)?.length ?? 0;
      const found = count === 0 ? '' : `, ${count} ${count === 1 ? 'finding' : 'findings'}`;
      first.setAttribute('role', 'button');
      first.setAttribute('aria-label', `${this.#parts[part]!.name}${found}`);
    });
    this.#keys.take([...new Set(this.#elements.flatMap(([first]) => (first ? [first] : [])))]);
  }

  #putBadges(byPart: ReadonlyMap<number, readonly DiagramFinding[]>): void {
    const { overlay } = this.#viewport;
    const focused = document.activeElement instanceof HTMLElement && document.activeElement.dataset.badge;
    this.#card.hide();
    overlay.replaceChildren();
    this.#marks.clear();
    for (const [part, findings] of byPart) {
      const elements = this.#elements[part] ?? [];
      if (elements.length === 0) continue;
      const badge = this.#badge(part, findings);
      const { x, y } = badgePlace(this.#parts[part]!, elements);
      badge.style.left = `${x}px`;
      badge.style.top = `${y}px`;
      overlay.append(badge);
      if (focused === badge.dataset.badge) badge.focus();
    }
  }

  #badge(part: number, findings: readonly DiagramFinding[]): HTMLElement {
    const { severity } = findings[0]!;
    const isOnLabel = this.#parts[part]!.kind === 'edge' && this.#elements[part]!.length > 1;
    const badge = button(`badge ${severity}${isOnLabel ? ' on-label' : ''}`, () => {});
    badge.dataset.badge = String(part);
    badge.append(severityIcon(severity));
    if (findings.length > 1) {
      const count = element('span', 'count');
      count.textContent = String(findings.length);
      badge.append(count);
    }
    const messages = findings.map((finding) => `${severityName(finding.severity)}: ${finding.message}`).join(' ');
    badge.setAttribute('aria-label', `${this.#parts[part]!.name}. ${messages}`);
    this.#card.attach(badge, findings);
    return badge;
  }

  #mark(mark: Mark, parts: readonly number[]): void {
    for (const one of this.#marks.get(mark) ?? []) one.remove();
    const boxes = this.#boxes(parts).map((box) => {
      const made = element('div', `mark ${mark}`);
      made.style.left = `${box.x}px`;
      made.style.top = `${box.y}px`;
      made.style.width = `${box.width}px`;
      made.style.height = `${box.height}px`;
      return made;
    });
    this.#viewport.overlay.prepend(...boxes);
    this.#marks.set(mark, boxes);
    for (const line of this.#svg?.querySelectorAll<SVGElement>(`.${WIDE}`) ?? []) {
      line.classList.toggle(mark, parts.includes(Number(line.dataset.part)));
    }
  }

  /** Around the nodes and texts of these parts; of edges, around their labels, since their lines are marked themselves. */
  #boxes(parts: readonly number[]): readonly Box[] {
    return parts.flatMap((part) => {
      const elements = this.#elements[part] ?? [];
      const kind = this.#parts[part]?.kind;
      if (kind === 'edge' && elements.length > 1) return [boxAround(elements.slice(1))];
      if (kind === 'edge' && elements[0]) {
        const { x, y } = pointOn(elements[0] as SVGGeometryElement, 0.5);
        return [{ x, y, width: 0, height: 0 }];
      }
      return elements.map(boxOf);
    });
  }

  #revealPart(part: number): void {
    const range = this.#parts[part]?.range;
    if (range) this.#reveal(range);
  }
}

/** Why a part stands out: the cursor is there, it has the focus, or its finding is pointed at. */
type Mark = 'highlighted' | 'focused' | 'pointed';

/** At the corner of a node or of an edge's label; of an edge without one on its line, in the middle. */
function badgePlace({ kind }: DiagramPart, [first, ...labels]: Elements): { readonly x: number; readonly y: number } {
  if (kind === 'edge' && labels.length === 0) return pointOn(first as SVGGeometryElement, 0.5);
  const { x, y, width } = kind === 'edge' ? boxAround(labels) : boxOf(first!);
  return { x: x + width, y };
}

function unname(svg: SVGSVGElement): void {
  for (const wide of svg.querySelectorAll(`.${WIDE}`)) wide.remove();
  for (const one of svg.querySelectorAll('[data-part]')) {
    for (const name of ['data-part', 'tabindex', 'role', 'aria-label']) one.removeAttribute(name);
  }
}

/** Lays a wide line over a thin one, so that it can be clicked, and marked whatever its style. */
function widen(line: SVGGraphicsElement | undefined, part: number): void {
  if (!line) return;
  const wide = line.cloneNode() as SVGGraphicsElement;
  for (const name of [
    'id',
    'style',
    'stroke',
    'fill',
    'marker-start',
    'marker-end',
    'data-et',
    'data-edge',
    'data-id',
  ]) {
    wide.removeAttribute(name);
  }
  wide.setAttribute('class', WIDE);
  wide.dataset.part = String(part);
  line.after(wide);
}
