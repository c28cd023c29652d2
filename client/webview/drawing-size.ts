import type { Box } from './zoom/view.ts';

/** What of its own units a drawing shows. Most say so; of others it is what they have drawn. */
export function drawnArea(svg: SVGSVGElement): Box {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return width > 0 && height > 0 ? { x, y, width, height } : svg.getBBox();
}

/** Has a drawing be as large as its own units, whatever it is put into. */
export function giveOwnSize(svg: SVGSVGElement, { x, y, width, height }: Box): void {
  svg.removeAttribute('style');
  svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
}
