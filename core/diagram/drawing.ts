const BOXES = /[┌┐└┘├┤┬┴┼╔╗╚╝▼►]|\+-{3,}\+?|\[[^\]\n]+\]\s*(?:-+>|→|=+>)|(?:-+>|→|=+>)\s*\[[^\]\n]+\]/;
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'diagram', 'console']);
const LONGEST_DRAWING = 20_000;

/** Whether a code block is no code but a diagram drawn in characters: boxes, or names in brackets joined by arrows. */
export function isDrawing(language: string, source: string): boolean {
  return PLAIN.has(language) && source.length <= LONGEST_DRAWING && BOXES.test(source);
}
