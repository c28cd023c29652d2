import type { DocumentDiagram } from '../../server/protocol.ts';

/** The index of the diagram that holds a line of the document or is the fewest lines away; undefined without any. */
export function nearestDiagram(diagrams: readonly Pick<DocumentDiagram, 'range'>[], line: number): number | undefined {
  const distances = diagrams.map(({ range: { start, end } }) => Math.max(start.line - line, line - end.line, 0));
  return distances.length === 0 ? undefined : distances.indexOf(Math.min(...distances));
}
