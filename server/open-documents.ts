import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import {
  type Architecture,
  type DescribedCard,
  type DesignDocument,
  type DiagramJudge,
  type DocumentLanguage,
  explanationText,
  type Linter,
  Linters,
  type LintResult,
  type Position,
  type Review,
  type TemplateOutline,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import type { DocumentSettings } from './configuration-files.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly language: DocumentLanguage;
  version: number;
  linter: Linter;
  document: DesignDocument;
  /** What it may have been written from; none until they are read. */
  templates: readonly TemplateOutline[];
}

/** The documents open in the editor, linted on demand. */
export class OpenDocuments {
  readonly #linters = new Linters(RULES);
  readonly #open = new Map<string, OpenDocument>();
  /** The question to Mermaid that is under way, by URI. */
  readonly #judging = new Map<string, AbortController>();
  readonly #pathOf: (uri: string) => string;

  /** `pathOf` gives the path that is judged and matched: relative to the workspace, with `/`. */
  constructor(pathOf: (uri: string) => string) {
    this.#pathOf = pathOf;
  }

  get all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  open(item: TextDocumentItem): void {
    this.#open.set(item.uri, { ...this.read(item), version: item.version });
  }

  /** Changes of a document that is not open are ignored. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const open = this.#open.get(uri);
    if (!open) return;
    open.version = version;
    for (const change of changes) {
      if ('range' in change) open.document.edit(change.range, change.text);
      else open.document = open.linter.open(this.#pathOf(uri), change.text, open.language);
    }
  }

  close(uri: string): void {
    this.#judging.get(uri)?.abort();
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** Has a document be understood with the vocabulary that is configured for it. */
  adopt(open: OpenDocument, { dialect }: DocumentSettings): void {
    const linter = this.#linters.for(dialect);
    if (linter === open.linter) return;
    open.linter = linter;
    open.document = linter.open(open.document.path, open.document.text.toString(), open.language);
  }

  /** What `lint` has to read first, in steps. */
  reading({ document, linter }: OpenDocument, settings: DocumentSettings): Iterator<void> {
    return linter.read(document, settings);
  }

  /** `settings` are what files and the editor say; the document has adopted them. */
  lint({ document, linter, templates }: OpenDocument, settings: DocumentSettings): LintResult {
    return linter.lint(document, { ...settings, templates });
  }

  /** `lint` in steps. */
  linting({ document, linter, templates }: OpenDocument, settings: DocumentSettings): Iterator<void, LintResult> {
    return linter.linting(document, { ...settings, templates });
  }

  /** Reads a text for once, which is not open afterwards. */
  read({ uri, languageId, text }: Pick<TextDocumentItem, 'uri' | 'languageId' | 'text'>): OpenDocument {
    const language = languageId === 'mermaid' ? 'mermaid' : 'markdown';
    const linter = this.#linters.for();
    const document = linter.open(this.#pathOf(uri), text, language);
    return { uri, language, version: 0, linter, document, templates: [] };
  }

  /** What each component of a document must state, and whether it does. */
  review({ document, linter }: OpenDocument, settings: DocumentSettings): Review {
    return linter.review(document, settings);
  }

  /** The card of what is named at `position`, with what the document says of it. */
  cardAt(
    { document, linter }: OpenDocument,
    position: Position,
    settings: DocumentSettings,
  ): DescribedCard | undefined {
    return linter.cardAt(document, position, settings);
  }

  /** What a document describes, be it a design or not. */
  architecture({ document }: OpenDocument): Architecture {
    return document.architecture('design');
  }

  /** How a document is understood, as Markdown. Undefined for a document not open. */
  explain(uri: string, settings: DocumentSettings): string | undefined {
    const open = this.#open.get(uri);
    if (!open) return undefined;
    this.adopt(open, settings);
    return explanationText(open.document.path, open.linter.explain(open.document, settings));
  }

  /**
   * Asks Mermaid about the diagrams of a document; resolves to whether it said anything new. Asking again drops what of
   * the question before has not begun: of a burst of keys only the last text is read.
   */
  async judgeDiagrams(uri: string, judge: DiagramJudge): Promise<boolean> {
    this.#judging.get(uri)?.abort();
    const open = this.#open.get(uri);
    if (!open) return false;
    const controller = new AbortController();
    this.#judging.set(uri, controller);
    try {
      return await open.document.judgeDiagrams(judge, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return false;
      throw error;
    } finally {
      if (this.#judging.get(uri) === controller) this.#judging.delete(uri);
    }
  }
}
