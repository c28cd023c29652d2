import { headingsOf, shiftHeadings } from '../../core/index.ts';
import { snippetOf } from '../snippet.ts';
import type { InsertionPlace } from './insertion-place.ts';
import type { Template } from './template.ts';

export interface Insertion {
  readonly text: string;
  readonly snippet: string;
}

/** The template made to fit: its headings at the level of the place, its lines ended as those of the document. */
export function insertionOf(template: Template, place: InsertionPlace, lineEnd: string): Insertion {
  const level = place.levels[template.kind];
  const top = Math.min(...headingsOf(template.body).map((heading) => heading.level));
  const shift = level === undefined || top === Number.POSITIVE_INFINITY ? 0 : level - top;
  const text = `${place.before}${shiftHeadings(template.body, shift)}${place.after}`.replaceAll('\n', lineEnd);
  return { text, snippet: snippetOf(text) };
}
