import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import {
  type Architecture,
  type DesignDocument,
  type DiagramJudge,
  type DocumentLanguage,
  explanationText,
  Linter,
  type LintResult,
  type LintSettings,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly language: DocumentLanguage;
  version: number;
  document: DesignDocument;
}

/** The documents open in the editor, linted on demand. */
export class OpenDocuments {
  readonly #linter = new Linter(RULES);
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

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    const language = languageId === 'mermaid' ? 'mermaid' : 'markdown';
    this.#open.set(uri, { uri, language, version, document: this.#linter.open(this.#pathOf(uri), text, language) });
  }

  /** Changes of a document that is not open are ignored. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const open = this.#open.get(uri);
    if (!open) return;
    open.version = version;
    for (const change of changes) {
      if ('range' in change) open.document.edit(change.range, change.text);
      else open.document = this.#linter.open(this.#pathOf(uri), change.text, open.language);
    }
  }

  close(uri: string): void {
    this.#judging.get(uri)?.abort();
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  /** What `lint` has to read first, in steps. */
  reading({ document }: OpenDocument, settings: LintSettings): Iterator<void> {
    return this.#linter.read(document, settings);
  }

  /** `settings` are what files and the editor say; front matter comes on top. */
  lint({ document }: OpenDocument, settings: LintSettings): LintResult {
    return this.#linter.lint(document, settings);
  }

  /** What a document describes, be it a design or not. */
  architecture({ document }: OpenDocument): Architecture {
    return document.architecture('design');
  }

  /** How a document is understood, as Markdown. Undefined for a document not open. */
  explain(uri: string, settings: LintSettings): string | undefined {
    const document = this.#open.get(uri)?.document;
    if (!document) return undefined;
    return explanationText(document.path, this.#linter.explain(document, settings));
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
