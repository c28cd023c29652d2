import { draw } from '../drawing.ts';
import { drawnArea, giveOwnSize } from '../drawing-size.ts';
import type { Size } from '../zoom/view.ts';

export interface ExportOptions {
  /** Pixels of a PNG for each unit of the drawing. */
  readonly scale: number;
  /** A colour behind the drawing; nothing where it is undefined. */
  readonly background: string | undefined;
}

export interface ExportedSvg extends Size {
  readonly text: string;
}

/** What browsers take for a canvas. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 200_000_000;

/**
 * A drawing as a file of its own: whole, in its own size, its labels as text that every program can show. Rejects with a
 * message for people.
 */
export async function exportedSvg(
  source: string,
  { background }: Pick<ExportOptions, 'background'>,
  workplace: Element,
): Promise<ExportedSvg> {
  const drawing = await draw(source, workplace, { plainLabels: true, unlimited: true });
  if (drawing.outcome !== 'drawn') throw new Error(drawing.message);
  const { svg } = drawing;
  // Some tell their size only when they are laid out.
  workplace.append(svg);
  const area = drawnArea(svg);
  svg.remove();
  giveOwnSize(svg, area);
  const { x, y, width, height } = area;
  if (background !== undefined) {
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    const attributes = { x, y, width, height, fill: background };
    for (const [name, value] of Object.entries(attributes)) ground.setAttribute(name, String(value));
    svg.prepend(ground);
  }
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** As `exportedSvg`, in pixels; smaller than asked for where that is more than a picture can have. */
export async function exportedPng(source: string, options: ExportOptions, workplace: Element): Promise<Blob> {
  const { text, width, height } = await exportedSvg(source, { background: undefined }, workplace);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = bearableScale({ width, height }, options.scale);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (context && options.background !== undefined) {
    context.fillStyle = options.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large.');
  return blob;
}

export function bearableScale({ width, height }: Size, scale: number): number {
  return Math.min(scale, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
