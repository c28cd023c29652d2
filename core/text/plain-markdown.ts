import { oneLine } from './one-line.ts';

/**
 * Markdown, on one line, that shows `text` as it is; also in the cell of a table. Not for the beginning of a line, where
 * `#` and `-` mean something.
 */
export function plainMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}
