import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import type { BlockSpan, DesignDocument, Position } from '../../core/index.ts';
import type { OpenDocument } from '../open-documents.ts';
import { diagramCompletions } from './diagram-completion.ts';
import { DIAGRAM_COMMENT, directiveCompletions, HTML_COMMENT } from './directive-completion.ts';

/** After which a client is to ask: where a comment or the label of a node begins. */
export const TRIGGER_CHARACTERS = ['-', '[', '('] as const;

export interface CompletionSources {
  readonly snippets: boolean;
  /** Rules that found something in the document as it is. */
  found(open: OpenDocument): Promise<ReadonlySet<string>>;
  templates(params: CompletionParams): Promise<readonly CompletionItem[]>;
}

/** Directives in comments, names in diagrams, templates on lines of their own. */
export async function complete(
  params: CompletionParams,
  open: OpenDocument,
  sources: CompletionSources,
): Promise<readonly CompletionItem[]> {
  const { document } = open;
  const { position } = params;
  const line = document.text.line(position.line);
  const style = open.language === 'mermaid' ? DIAGRAM_COMMENT : HTML_COMMENT;
  const before = line.slice(0, position.character);
  if (style.begun.test(before) || style.listing.test(before)) {
    if (isCode(blockAt(document, position))) return [];
    return directiveCompletions(line, position, style, await sources.found(open), sources.snippets);
  }
  const names = diagramCompletions(document, position);
  return names.length > 0 ? names : sources.templates(params);
}

function blockAt({ blocks }: DesignDocument, { line }: Position): BlockSpan | undefined {
  return blocks.find(({ startLine, endLine }) => startLine <= line && line < endLine);
}

function isCode(block: BlockSpan | undefined): boolean {
  return block?.kind === 'fence' || block?.kind === 'indentedCode' || block?.kind === 'frontMatter';
}
