import type { Diagram, Section } from '../core/index.ts';
import type { OpenDocument } from './open-documents.ts';
import type { DocumentDiagram, DocumentDiagrams } from './protocol.ts';

/** The diagrams of an open document with the headings they stand under. */
export function diagramsOf(open: OpenDocument | undefined): DocumentDiagrams | null {
  if (!open) return null;
  // What kind of document this is does not matter here: declaring one saves judging it.
  const { outline, diagrams } = open.document.architecture('ignore');
  return { version: open.version, diagrams: diagrams.map((diagram) => toDocumentDiagram(diagram, outline)) };
}

function toDocumentDiagram(diagram: Diagram, outline: readonly Section[]): DocumentDiagram {
  const { source, range, verdict } = diagram;
  const heading = outline.findLast(({ startLine }) => startLine <= range.start.line)?.heading ?? '';
  if (verdict?.outcome !== 'invalid') return { source, range, heading };
  const { line, character = 0 } = verdict.place;
  return { source, range, heading, problem: { message: verdict.message, position: diagram.at({ line, character }) } };
}
