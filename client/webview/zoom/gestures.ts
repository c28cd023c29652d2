type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>;

/** How many pixels a browser that counts in lines, or in pages, means. */
const PIXELS = [1, 20, 400];
/** A notch of a mouse wheel is a hundred pixels and more, a step of a pinch a few. */
const PER_PIXEL = 0.01;
const LARGEST_STEP = 0.35;

/** By how many powers of two a step of the wheel, or of a pinch on a touchpad, zooms. */
export function wheelDelta(event: Wheel): number {
  const step = -event.deltaY * pixelsOf(event) * PER_PIXEL;
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
}

/** By how many pixels, right and down, a step of the wheel moves a drawing. */
export function wheelPan(event: Wheel): readonly [x: number, y: number] {
  const pixels = pixelsOf(event);
  // Without negative zeros.
  return [0 - event.deltaX * pixels, 0 - event.deltaY * pixels];
}

function pixelsOf({ deltaMode }: Wheel): number {
  return PIXELS[deltaMode] ?? 1;
}
