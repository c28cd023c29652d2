import type { Box } from '../zoom/view.ts';

/** Where an element is, in the units of its drawing. */
export function boxOf(element: SVGGraphicsElement): Box {
  const { x, y, width, height } = element.getBBox();
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([cornerX, cornerY]) => inDrawing(element, new DOMPoint(cornerX, cornerY)));
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

/** The box around several. */
export function boxAround(elements: readonly SVGGraphicsElement[]): Box {
  const boxes = elements.map(boxOf);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** The point at a share, from 0 to 1, of the length of a line. */
export function pointOn(line: SVGGeometryElement, share: number): DOMPoint {
  return inDrawing(line, line.getPointAtLength(line.getTotalLength() * share));
}

function inDrawing(element: SVGGraphicsElement, point: DOMPoint): DOMPoint {
  const matrix = element.getCTM();
  return matrix ? point.matrixTransform(matrix) : point;
}
