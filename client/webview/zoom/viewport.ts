import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { drawnArea, giveOwnSize } from '../drawing-size.ts';
import { element } from '../elements.ts';
import { wheelDelta, wheelPan } from './gestures.ts';
import { type Box, constrained, frameHeight, homeView, type Size, type View, wholeView, withInView } from './view.ts';

export interface ViewportObserver {
  /** The view was moved, be it by a person or by a drawing of another size. */
  moved(): void;
  /** A person has chosen a view of their own, or given it up. */
  settled(): void;
}

/** What is kept of a view: where a person has zoomed, or `whole` for the whole drawing, whatever its size. */
export type KeptView = View | 'whole';

const LARGEST_SCALE = 8;
const SMALLEST_SCALE = 0.02;
const ZOOM_STEP = 1.25;
/** How far an arrow key moves, in pixels. */
const PAN_STEP = 60;
/** A drawing leaves room for the head of its card in the panel. */
const PANEL_SHARE = 0.82;

/** The frame in which a drawing is panned and zoomed: by mouse, touchpad, keyboard and what calls its methods. */
export class Viewport {
  readonly root = element('div', 'viewport');
  /** Lies over the drawing and moves with it. What it holds has the drawing's units; `--scale` tells the scale. */
  readonly overlay = element('div', 'overlay');
  readonly #sheet = element('div', 'sheet');
  readonly #observer: ViewportObserver;
  readonly #frame = select(this.root);
  readonly #zoom = zoom<HTMLDivElement, unknown>();
  #drawing: Size | undefined;
  #size: Size = { width: 0, height: 0 };
  #transform = zoomIdentity;
  #kept: KeptView | undefined;

  constructor(observer: ViewportObserver) {
    this.#observer = observer;
    this.root.tabIndex = 0;
    this.root.append(this.#sheet, this.overlay);
    this.#zoom
      .wheelDelta(wheelDelta)
      .clickDistance(4)
      .scaleExtent([SMALLEST_SCALE, LARGEST_SCALE])
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => transformOf(this.#constrained(viewOf(transform))))
      .filter((event: Event) => this.#isGesture(event))
      .on('start', ({ sourceEvent }: ZoomEvent) => {
        if (sourceEvent) this.root.classList.add('moving');
      })
      .on('zoom', ({ transform, sourceEvent }: ZoomEvent) => this.#take(transform, Boolean(sourceEvent)))
      .on('end', ({ sourceEvent }: ZoomEvent) => {
        this.root.classList.remove('moving');
        if (sourceEvent) this.#observer.settled();
      });
    this.#frame.call(this.#zoom).on('dblclick.zoom', null);
    this.root.addEventListener('wheel', (event) => this.#panByWheel(event), { passive: false });
    this.root.addEventListener('keydown', (event) => this.#press(event));
    new ResizeObserver(() => this.#layOut()).observe(this.root);
  }

  get svg(): SVGSVGElement | null {
    return this.#sheet.querySelector<SVGSVGElement>(':scope > svg');
  }

  /** Undefined while the person has left the view alone. */
  get kept(): KeptView | undefined {
    return this.#kept;
  }

  get scale(): number {
    return this.#transform.k;
  }

  /** Takes up a view from an earlier life of the page. */
  keep(view: KeptView): void {
    this.#kept = view;
    this.#layOut();
  }

  /** Shows a drawing in place of the one before; a view that a person has chosen stays. */
  show(svg: SVGSVGElement): void {
    this.#sheet.replaceChildren(svg);
    const area = drawnArea(svg);
    giveOwnSize(svg, area);
    this.#drawing = area;
    this.#layOut();
  }

  zoomIn(): void {
    this.#zoomBy(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#zoomBy(1 / ZOOM_STEP);
  }

  zoomToActualSize(): void {
    this.#zoomBy(1 / this.scale);
  }

  fit(): void {
    this.#kept = 'whole';
    this.#layOut();
    this.#observer.settled();
  }

  /** Moves no further than it takes to show a part of the drawing. */
  bringIntoView(box: Box): void {
    if (!this.#drawing || this.#size.width === 0) return;
    const view = this.#constrained(withInView(viewOf(this.#transform), box, this.#size));
    if (view.x === this.#transform.x && view.y === this.#transform.y) return;
    this.#apply(view);
    // A person's own view has moved; that of a drawing left alone has not, and comes back.
    if (typeof this.#kept === 'object') this.#chosen();
  }

  #zoomBy(factor: number): void {
    if (!this.#drawing) return;
    this.#frame.call(this.#zoom.scaleBy, factor);
    this.#chosen();
  }

  /** Whether there was room to move. */
  #panBy(x: number, y: number): boolean {
    if (!this.#drawing) return false;
    const before = this.#transform;
    this.#frame.call(this.#zoom.translateBy, x / before.k, y / before.k);
    const hasMoved = before.x !== this.#transform.x || before.y !== this.#transform.y;
    if (hasMoved) this.#chosen();
    return hasMoved;
  }

  #chosen(): void {
    this.#kept = viewOf(this.#transform);
    this.#observer.settled();
  }

  #layOut(): void {
    if (!this.#drawing) return;
    const width = this.root.clientWidth;
    if (width === 0) return;
    const height = frameHeight(this.#drawing, width, window.innerHeight * PANEL_SHARE);
    this.root.style.minHeight = `${height}px`;
    // What stands beside it may be higher.
    this.#size = { width, height: this.root.clientHeight };
    if (this.#kept === undefined) this.#apply(homeView(this.#drawing, this.#size));
    else if (this.#kept === 'whole') this.#apply(wholeView(this.#drawing, this.#size));
    else this.#apply(this.#constrained(this.#kept));
  }

  #constrained(view: View): View {
    return this.#drawing ? constrained(view, this.#drawing, this.#size) : view;
  }

  #apply(view: View): void {
    this.#frame.call(this.#zoom.transform, transformOf(view));
  }

  #take(transform: ZoomTransform, byPerson: boolean): void {
    this.#transform = transform;
    const { x, y, k } = transform;
    const css = `translate(${x}px, ${y}px) scale(${k})`;
    this.#sheet.style.transform = css;
    this.overlay.style.transform = css;
    this.overlay.style.setProperty('--scale', String(k));
    if (byPerson) this.#kept = viewOf(transform);
    this.#observer.moved();
  }

  /** The wheel alone scrolls the page; with Control, which is also how a pinch on a touchpad arrives, it zooms. */
  #isGesture(event: Event): boolean {
    if (event.target instanceof Element && event.target.closest('button, [popover]')) return false;
    if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
    if (event instanceof MouseEvent) return event.button === 0;
    // One finger scrolls the page until someone has zoomed.
    return event instanceof TouchEvent && (event.touches.length > 1 || this.#kept !== undefined);
  }

  /** Moves a drawing that is larger than its frame; at its end, and otherwise, the page scrolls. */
  #panByWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    const [x, y] = wheelPan(event);
    if (this.#panBy(x, y)) event.preventDefault();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHandled =
      event.target === this.root ? this.#pan(event.key) || this.#zoomKey(event.key) : this.#zoomKey(event.key);
    if (isHandled) event.preventDefault();
  }

  #pan(key: string): boolean {
    if (key === 'ArrowLeft') return this.#panBy(PAN_STEP, 0);
    if (key === 'ArrowRight') return this.#panBy(-PAN_STEP, 0);
    if (key === 'ArrowUp') return this.#panBy(0, PAN_STEP);
    return key === 'ArrowDown' && this.#panBy(0, -PAN_STEP);
  }

  #zoomKey(key: string): boolean {
    if (key === '+' || key === '=') this.zoomIn();
    else if (key === '-') this.zoomOut();
    else if (key === '0') this.fit();
    else if (key === '1') this.zoomToActualSize();
    else return false;
    return true;
  }
}

type ZoomEvent = D3ZoomEvent<HTMLDivElement, unknown>;

function viewOf({ x, y, k }: ZoomTransform): View {
  return { x, y, scale: k };
}

function transformOf({ x, y, scale }: View): ZoomTransform {
  return zoomIdentity.translate(x, y).scale(scale);
}
