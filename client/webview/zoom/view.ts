export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a drawing stands in its frame: the place of its upper left corner in pixels, and how many pixels its unit is. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Room around a drawing, in pixels: badges stand in it. */
export const MARGIN = 20;
/** Below this scale a text is a line: rather than shrink further, a tall drawing is shown from its top. */
const READABLE = 0.5;
const LOWEST_FRAME = 160;

/** The whole drawing, no larger than it is, in the middle. */
export function wholeView(drawing: Size, frame: Size): View {
  return atStart(drawing, frame, Math.min(widthScale(drawing, frame), heightScale(drawing, frame)));
}

/** What is seen at first: the whole drawing where it can be read, its full width from the top otherwise. */
export function homeView(drawing: Size, frame: Size): View {
  const width = widthScale(drawing, frame);
  return atStart(drawing, frame, Math.min(width, Math.max(heightScale(drawing, frame), READABLE)));
}

/** How high a frame of this width is to be, where at most `highest` is to be had. */
export function frameHeight(drawing: Size, width: number, highest: number): number {
  const wanted = drawing.height * widthScale(drawing, { width, height: 0 }) + 2 * MARGIN;
  return Math.round(Math.max(LOWEST_FRAME, Math.min(wanted, highest)));
}

/** The nearest view that leaves no more empty than it must: what fits is in the middle, what does not has no gap. */
export function constrained({ x, y, scale }: View, drawing: Size, frame: Size): View {
  const place = (from: number, size: number, room: number) =>
    size + 2 * MARGIN <= room ? (room - size) / 2 : Math.max(room - MARGIN - size, Math.min(from, MARGIN));
  return {
    scale,
    x: place(x, drawing.width * scale, frame.width),
    y: place(y, drawing.height * scale, frame.height),
  };
}

/** The view moved as little as it takes to show a box of the drawing; of one that is too large, the middle. */
export function withInView(view: View, box: Box, frame: Size): View {
  const move = (from: number, size: number, room: number) => {
    if (size > room) return (room - size) / 2 - from;
    const gap = Math.min(MARGIN, (room - size) / 2);
    return Math.max(gap - from, 0) + Math.min(room - gap - from - size, 0);
  };
  const { x, y, scale } = view;
  return {
    scale,
    x: x + move(x + box.x * scale, box.width * scale, frame.width),
    y: y + move(y + box.y * scale, box.height * scale, frame.height),
  };
}

function atStart(drawing: Size, frame: Size, scale: number): View {
  return constrained({ scale, x: MARGIN, y: MARGIN }, drawing, frame);
}

function widthScale(drawing: Size, frame: Size): number {
  return Math.min(1, (frame.width - 2 * MARGIN) / drawing.width);
}

function heightScale(drawing: Size, frame: Size): number {
  return Math.min(1, (frame.height - 2 * MARGIN) / drawing.height);
}
