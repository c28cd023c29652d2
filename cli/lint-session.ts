import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ConfigurationError,
  type DesignDocument,
  type DiagramJudge,
  type Linter,
  Linters,
  type LintResult,
  type LintSettings,
  type Rule,
  suggestionsOf,
  type TemplateOutline,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import type { ConfigurationFiles, DocumentSettings } from '../server/configuration-files.ts';
import { toSlashes } from '../server/node-files.ts';
import type { LintArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { safeEdits } from './fix.ts';
import { decode, readDocument, STANDARD_INPUT, startsWithByteOrderMark } from './read-document.ts';
import type { LintedDocument } from './reporters/reporter.ts';
import { unknownRules } from './unknown-rules.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** What linting needs from the process it runs in. */
export interface LintHost {
  readonly workingDirectory: string;
  readStandardInput(): Promise<Uint8Array>;
  /** Asked about the diagrams of every document. */
  readonly judge: DiagramJudge;
  /** What documents are held against. */
  readonly templates?: readonly TemplateOutline[];
}

export interface Linted {
  readonly documents: readonly LintedDocument[];
  /** One line for each thing that cost a result. */
  readonly errors: readonly string[];
  /** All that were asked of any document. */
  readonly rules: readonly Rule[];
  /** How many edits were written. */
  readonly fixed: number;
}

interface Asked extends LintResult {
  readonly unread: string | undefined;
}

interface Remembered {
  readonly text: string;
  readonly settings: string;
  readonly document: LintedDocument;
}

/** Lints what the arguments name, again where it is asked to: what has not changed is not linted again. */
export class LintSession {
  readonly #given: LintArguments;
  readonly #host: LintHost;
  readonly #configurations: ConfigurationFiles;
  readonly #linters = new Linters(RULES);
  #remembered = new Map<string, Remembered>();

  constructor(given: LintArguments, host: LintHost, configurations: ConfigurationFiles) {
    this.#given = given;
    this.#host = host;
    this.#configurations = configurations;
  }

  /** What cannot be found, read or configured costs its own result and a line. */
  async run(): Promise<Linted> {
    const { sources, errors: notFound } = await this.#sources();
    const documents: LintedDocument[] = [];
    const errors = [...notFound];
    const remembered = new Map<string, Remembered>();
    let fixed = 0;
    for (const source of sources) {
      try {
        const settings = this.#settingsOf(source.path);
        if (settings.silencedBy) continue;
        const text = source.read();
        const key = JSON.stringify(settings);
        const known = this.#remembered.get(source.path);
        if (known?.text === text && known.settings === key) {
          remembered.set(source.path, known);
          documents.push(known.document);
          continue;
        }
        const { document, edits, unread } = await this.#lint(source.path, text, settings);
        if (unread === undefined) remembered.set(source.path, { text: document.text, settings: key, document });
        else errors.push(unread);
        documents.push(document);
        fixed += edits;
      } catch (error) {
        errors.push(...costOf(source.path, error));
      }
    }
    this.#remembered = remembered;
    const { rules } = this.#linters;
    errors.push(...unknownRules(this.#given.rules, rules));
    return { documents, errors: [...new Set(errors)], rules, fixed };
  }

  #settingsOf(path: string): DocumentSettings {
    const configured = this.#configurations.for(toSlashes(resolve(this.#host.workingDirectory, path)));
    return { ...configured, rules: { ...configured.rules, ...this.#given.rules } };
  }

  async #lint(path: string, text: string, settings: DocumentSettings) {
    const linter = this.#linters.for(settings.dialect);
    const document = linter.open(path, text);
    let { kind, findings, unread } = await this.#ask(linter, document, settings);
    let edits = 0;
    // One fix can make another possible; none should go on for ever.
    for (let round = 0; this.#given.fix && round < MOST_ROUNDS; round += 1) {
      const safe = safeEdits(document, findings);
      if (safe.length === 0) break;
      for (const { range, newText } of safe) document.edit(range, newText);
      edits += safe.length;
      ({ kind, findings, unread } = await this.#ask(linter, document, settings));
    }
    if (edits > 0) this.#write(path, document.text.toString());
    const reported = findings.map((finding) => ({ ...finding, suggestions: suggestionsOf(document, finding) }));
    return { document: { path, text: document.text.toString(), kind, findings: reported }, edits, unread };
  }

  /** `unread` is why Mermaid could not be asked, which costs its own findings only. */
  async #ask(linter: Linter, document: DesignDocument, settings: LintSettings): Promise<Asked> {
    let unread: string | undefined;
    try {
      await document.judgeDiagrams(this.#host.judge);
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      unread = `${document.path}: Mermaid could not be asked about its diagrams (${reason}).`;
    }
    const { templates = [] } = this.#host;
    return { ...linter.lint(document, { ...settings, templates }), unread };
  }

  #write(path: string, text: string): void {
    const file = resolve(this.#host.workingDirectory, path);
    try {
      writeFileSync(file, startsWithByteOrderMark(file) ? `\uFEFF${text}` : text);
    } catch (error) {
      throw new UsageError(`${path}: cannot be written (${reasonOf(error)}).`);
    }
  }

  async #sources(): Promise<Sources> {
    const { paths, standardInputName } = this.#given;
    const { workingDirectory } = this.#host;
    if (paths.includes(STANDARD_INPUT)) {
      const path = standardInputName ?? 'stdin.md';
      const bytes = await this.#host.readStandardInput();
      return { sources: [{ path, read: () => decode(bytes, path) }], errors: [] };
    }
    const { files, errors } = findFiles(paths, workingDirectory);
    const sources = files.map((path) => ({ path, read: () => readDocument(resolve(workingDirectory, path), path) }));
    return { sources, errors };
  }
}

const MOST_ROUNDS = 10;

interface Source {
  readonly path: string;
  /** @throws UsageError when it cannot be read */
  read(): string;
}

interface Sources {
  readonly sources: readonly Source[];
  /** One line for each path that leads to none. */
  readonly errors: readonly string[];
}

/** Why a document has no result, in a line for each reason. */
function costOf(path: string, error: unknown): readonly string[] {
  if (error instanceof ConfigurationError) return error.lines;
  if (error instanceof UsageError) return [error.message];
  const [reason] = String(error).split('\n');
  return [`${path}: could not be linted, which is a defect of Tradeoff: please report it (${reason}).`];
}
