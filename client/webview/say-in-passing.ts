import { part } from './elements.ts';

const LONG_ENOUGH = 4000;

let timer: number | undefined;

/** Shows a short text at the edge of the page for a while, and has screen readers say it. */
export function sayInPassing(text: string): void {
  const status = part('status');
  status.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = '';
  }, LONG_ENOUGH);
}
