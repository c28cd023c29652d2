import { resolve } from 'node:path';
import {
  ConfigurationError,
  type DiagramJudge,
  type Dialect,
  kindAtAGlance,
  languageOf,
  type TemplateOutline,
} from '../core/index.ts';
import type { DocumentSettings } from '../server/configuration-files.ts';
import type { Format, LintArguments } from './arguments.ts';
import type { Configurations } from './configurations.ts';
import type { DocumentLinter, LintOutcome } from './document-linter.ts';
import { findFiles } from './find-files.ts';
import type { LintCache } from './lint-cache.ts';
import { decode, readDocument, STANDARD_INPUT } from './read-document.ts';
import type { LintedDocument } from './reporters/reporter.ts';
import { UsageError } from './usage-error.ts';

/** What linting needs from the process it runs in. */
export interface LintHost {
  readonly workingDirectory: string;
  readStandardInput(): Promise<Uint8Array>;
  /** Asked about the diagrams of every document. */
  readonly judge: DiagramJudge;
  /** What documents are held against. */
  readTemplates?(): Promise<readonly TemplateOutline[]>;
  /** Tells builds of Tradeoff and states of the templates apart. */
  basis?(): Promise<string>;
}

export interface Linted {
  readonly documents: readonly LintedDocument[];
  /** One line for each thing that cost a result. */
  readonly errors: readonly string[];
  /** What the configurations of the documents add to the rules, each once. */
  readonly dialects: readonly Dialect[];
  /** How many edits were written. */
  readonly fixed: number;
}

const SUGGESTING: ReadonlySet<Format> = new Set(['json', 'sarif']);

interface Remembered {
  readonly text: string;
  readonly settings: string;
  readonly document: LintedDocument;
}

/** Lints what the arguments name, again where it is asked to: what has not changed is not linted again. */
export class LintSession {
  readonly #given: LintArguments;
  readonly #host: LintHost;
  readonly #configurations: Configurations;
  #linter: DocumentLinter | undefined;
  #remembered = new Map<string, Remembered>();

  constructor(given: LintArguments, host: LintHost, configurations: Configurations) {
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
    const dialects = new Map<string, Dialect>();
    const cache = await this.#openCache();
    let fixed = 0;
    for (const source of sources) {
      try {
        const settings = await this.#settingsOf(source.path);
        if (settings.silencedBy) continue;
        dialects.set(JSON.stringify(settings.dialect), settings.dialect);
        const text = source.read();
        const key = JSON.stringify(settings);
        const known = this.#remembered.get(source.path);
        if (known?.text === text && known.settings === key) {
          remembered.set(source.path, known);
          documents.push(known.document);
          continue;
        }
        const before = cache?.find(source.path, text, key);
        if (before && !(this.#given.fix && mayBeFixed(before))) {
          remembered.set(source.path, { text, settings: key, document: before });
          documents.push(before);
          continue;
        }
        const { document, edits, unread, isLasting } = await this.#lint(source.path, text, settings);
        if (unread === undefined) remembered.set(source.path, { text: document.text, settings: key, document });
        else errors.push(unread);
        if (isLasting) cache?.keep(document, key);
        documents.push(document);
        fixed += edits;
      } catch (error) {
        errors.push(...costOf(source.path, error));
      }
    }
    this.#remembered = remembered;
    try {
      cache?.save();
    } catch (error) {
      errors.push(...costOf('', error));
    }
    const all = [...dialects.values()];
    if (Object.keys(this.#given.rules).length > 0) {
      const { rulesWith, unknownRules } = await import('./rules-with.ts');
      errors.push(...unknownRules(this.#given.rules, rulesWith(all)));
    }
    return { documents, errors: [...new Set(errors)], dialects: all, fixed };
  }

  async #settingsOf(path: string): Promise<DocumentSettings> {
    const configured = await this.#configurations.for(path);
    return { ...configured, rules: { ...configured.rules, ...this.#given.rules } };
  }

  async #lint(path: string, text: string, settings: DocumentSettings): Promise<LintOutcome> {
    const kind = languageOf(path) === 'markdown' ? kindAtAGlance(path, text, settings.declared) : undefined;
    if (kind) return { document: { path, text, kind, findings: [] }, edits: 0, unread: undefined, isLasting: true };
    const { DocumentLinter } = await import('./document-linter.ts');
    this.#linter ??= new DocumentLinter(this.#host, { fixes: this.#given.fix, suggests: this.#suggests() });
    return this.#linter.lint(path, text, settings);
  }

  /** Whether anyone gets to see suggestions: formats that have them, and runs to come. */
  #suggests(): boolean {
    const { format, reports, cache } = this.#given;
    return (
      cache !== undefined || [format, ...reports.map((report) => report.format)].some((one) => SUGGESTING.has(one))
    );
  }

  async #openCache(): Promise<LintCache | undefined> {
    const { cache } = this.#given;
    if (cache === undefined) return undefined;
    const { LintCache } = await import('./lint-cache.ts');
    return new LintCache(cache, this.#host.workingDirectory, (await this.#host.basis?.()) ?? '');
  }

  async #sources(): Promise<Sources> {
    const { paths, standardInputName } = this.#given;
    const { workingDirectory } = this.#host;
    if (paths.includes(STANDARD_INPUT)) {
      const path = standardInputName ?? 'stdin.md';
      const bytes = await this.#host.readStandardInput();
      return { sources: [{ path, read: () => decode(bytes, path) }], errors: [] };
    }
    const { files, errors } = await findFiles(paths, workingDirectory);
    const sources = files.map((path) => ({ path, read: () => readDocument(resolve(workingDirectory, path), path) }));
    return { sources, errors };
  }
}

/** Whether a run that writes fixes has some to write. */
function mayBeFixed({ findings }: LintedDocument): boolean {
  return findings.some(({ suggestions }) => suggestions.some(({ isSafe }) => isSafe));
}

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
