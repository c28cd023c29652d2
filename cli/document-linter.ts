import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type DesignDocument,
  type Linter,
  Linters,
  type LintResult,
  type LintSettings,
  suggestionsOf,
  type TemplateOutline,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import type { DocumentSettings } from '../server/configuration-files.ts';
import { safeEdits } from './fix.ts';
import type { LintHost } from './lint-session.ts';
import { startsWithByteOrderMark } from './read-document.ts';
import type { LintedDocument } from './reporters/reporter.ts';
import { reasonOf, UsageError } from './usage-error.ts';

const MOST_ROUNDS = 10;

export interface LintOutcome {
  readonly document: LintedDocument;
  /** How many edits were written. */
  readonly edits: number;
  /** Why Mermaid could not be asked, which costs its own findings only. */
  readonly unread: string | undefined;
  /** Whether the same would come of it again: not where Mermaid took too long, or could not be asked. */
  readonly isLasting: boolean;
}

interface Asked extends LintResult, Pick<LintOutcome, 'unread' | 'isLasting'> {}

/** Lints documents with all rules: what is loaded once a document is more than the prose of no design. */
export class DocumentLinter {
  readonly #host: LintHost;
  readonly #fixes: boolean;
  readonly #suggests: boolean;
  readonly #linters = new Linters(RULES);
  #templates: readonly TemplateOutline[] | undefined;

  /**
   * `fixes` has it write the edits that need no decision; without `suggests` the suggestions of findings are left out,
   * which take a parse of their block each.
   */
  constructor(host: LintHost, { fixes, suggests }: { readonly fixes: boolean; readonly suggests: boolean }) {
    this.#host = host;
    this.#fixes = fixes;
    this.#suggests = suggests;
  }

  async lint(path: string, text: string, settings: DocumentSettings): Promise<LintOutcome> {
    const linter = this.#linters.for(settings.dialect);
    const document = linter.open(path, text);
    let { kind, findings, unread, isLasting } = await this.#ask(linter, document, settings);
    let edits = 0;
    // One fix can make another possible; none should go on for ever.
    for (let round = 0; this.#fixes && round < MOST_ROUNDS; round += 1) {
      const safe = safeEdits(document, findings);
      if (safe.length === 0) break;
      for (const { range, newText } of safe) document.edit(range, newText);
      edits += safe.length;
      ({ kind, findings, unread, isLasting } = await this.#ask(linter, document, settings));
    }
    if (edits > 0) this.#write(path, document.text.toString());
    const reported = findings.map((finding) => ({
      ...finding,
      suggestions: this.#suggests ? suggestionsOf(document, finding) : [],
    }));
    const linted = { path, text: document.text.toString(), kind, findings: reported };
    return { document: linted, edits, unread, isLasting };
  }

  async #ask(linter: Linter, document: DesignDocument, settings: LintSettings): Promise<Asked> {
    let unread: string | undefined;
    let isLasting = true;
    try {
      await document.judgeDiagrams({
        judge: async (source, cancellation) => {
          const verdict = await this.#host.judge.judge(source, cancellation);
          if (verdict.outcome === 'timeout') isLasting = false;
          return verdict;
        },
      });
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      isLasting = false;
      unread = `${document.path}: Mermaid could not be asked about its diagrams (${reason}).`;
    }
    this.#templates ??= (await this.#host.readTemplates?.()) ?? [];
    return { ...linter.lint(document, { ...settings, templates: this.#templates }), unread, isLasting };
  }

  #write(path: string, text: string): void {
    const file = resolve(this.#host.workingDirectory, path);
    try {
      writeFileSync(file, startsWithByteOrderMark(file) ? `\uFEFF${text}` : text);
    } catch (error) {
      throw new UsageError(`${path}: cannot be written (${reasonOf(error)}).`);
    }
  }
}
