import type { Box } from './zoom/view.ts';

/** Around a drawing, in its units; some types leave much more on one side than on the other. */
const MARGIN = 10;

/** What of its own units a drawing shows. Most say so, some more than they draw; of others it is what they have drawn. */
export function drawnArea(svg: SVGSVGElement): Box {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const drawn = svg.getBBox();
  if (width <= 0 || height <= 0) return drawn;
  const [left, top] = [Math.max(x, drawn.x - MARGIN), Math.max(y, drawn.y - MARGIN)];
  const right = Math.min(x + width, drawn.x + drawn.width + MARGIN);
  const bottom = Math.min(y + height, drawn.y + drawn.height + MARGIN);
  // What is not laid out has an empty box.
  const isSeen = drawn.width > 0 && drawn.height > 0 && left < right && top < bottom;
  return isSeen ? { x: left, y: top, width: right - left, height: bottom - top } : { x, y, width, height };
}

/** Has a drawing be as large as its own units, whatever it is put into. */
export function giveOwnSize(svg: SVGSVGElement, { x, y, width, height }: Box): void {
  svg.removeAttribute('style');
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
}
