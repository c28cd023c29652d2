const LONGEST = 200;

/** What Mermaid's exception says, in one short sentence without the excerpt of the source that follows. */
export function failureMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.trim().split('\n');
  const short = line.trim().replace(/[:.,;\s]+$/, '');
  if (short === '') return 'Mermaid cannot draw this diagram.';
  return short.length > LONGEST ? `${short.slice(0, LONGEST).trimEnd()}…` : `${short}.`;
}
