const LONGEST = 200;

/** What Mermaid's exception says, in one short sentence without the excerpt of the source that follows. */
export function failureMessage(error: unknown): string {
  // How a browser refuses the picture of a node: the page's policy lets nothing come from the network.
  if (error instanceof Error && error.name === 'EncodingError') return 'The preview loads no pictures from elsewhere.';
  if (error instanceof RangeError) return 'The diagram is too large for Mermaid.';
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = message.trim().split('\n');
  const short = line.trim().replace(/[:.,;\s]+$/, '');
  if (short === '') return 'Mermaid cannot draw this diagram.';
  return short.length > LONGEST ? `${short.slice(0, LONGEST).trimEnd()}…` : `${short}.`;
}
