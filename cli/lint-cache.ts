import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LintedDocument } from './reporters/reporter.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** What the first line of a cache begins with, by which it is told from a file that somebody named by mistake. */
const MARK = '{"tradeoffCache":1,';

type Entry = Pick<LintedDocument, 'kind' | 'findings'> & {
  /** Of all that the result depends on and other documents' need not. */
  readonly key: string;
};

/**
 * The results of earlier runs, in one file: a line that says what they rest on and a digest, and a line with an entry a
 * document. What was made by another build, from other templates, or is damaged, counts for nothing.
 */
export class LintCache {
  readonly #file: string;
  readonly #shown: string;
  readonly #folder: string;
  readonly #basis: string;
  readonly #entries: Map<string, Entry>;
  #isChanged = false;

  /**
   * @param shown the file as the user named it, from `folder`, as documents are
   * @param basis all that results depend on besides a document and its settings
   * @throws UsageError where the file is something else, or cannot be read
   */
  constructor(shown: string, folder: string, basis: string) {
    this.#file = resolve(folder, shown);
    this.#shown = shown;
    this.#folder = folder;
    this.#basis = digest(basis);
    this.#entries = this.#read();
  }

  /** What came of a document when it was linted last, if it had this text and these settings. */
  find(path: string, text: string, settings: string): LintedDocument | undefined {
    const entry = this.#entries.get(path);
    if (entry?.key !== digest(settings, text)) return undefined;
    return { path, text, kind: entry.kind, findings: entry.findings };
  }

  keep({ path, text, kind, findings }: LintedDocument, settings: string): void {
    this.#entries.set(path, { key: digest(settings, text), kind, findings });
    this.#isChanged = true;
  }

  /**
   * Writes what has changed, in one step; documents that are no more are left out.
   *
   * @throws UsageError where it cannot be written
   */
  save(): void {
    if (!this.#isChanged) return;
    const entries = [...this.#entries].filter(([path]) => existsSync(resolve(this.#folder, path)));
    const body = JSON.stringify(Object.fromEntries(entries));
    const head = `${MARK}"basis":"${this.#basis}","digest":"${digest(body)}"}`;
    const written = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(written, `${head}\n${body}\n`);
      renameSync(written, this.#file);
    } catch (error) {
      if (existsSync(written)) rmSync(written);
      throw new UsageError(`${this.#shown}: the cache cannot be written (${reasonOf(error)}).`);
    }
    this.#isChanged = false;
  }

  #read(): Map<string, Entry> {
    const text = this.#text();
    if (/[^\0\s]/.test(text.slice(0, 100)) && !text.startsWith(MARK.slice(0, text.length))) {
      throw new UsageError(`${this.#shown}: is no cache of Tradeoff; name another file, or remove this one.`);
    }
    const [head = '', body = ''] = text.split('\n');
    const isGood = head === `${MARK}"basis":"${this.#basis}","digest":"${digest(body)}"}`;
    return new Map(isGood ? Object.entries(JSON.parse(body) as Record<string, Entry>) : []);
  }

  #text(): string {
    try {
      return readFileSync(this.#file, 'utf8');
    } catch (error) {
      if (/^(?:ENOENT|ENOTDIR)$/.test(reasonOf(error))) return '';
      throw new UsageError(`${this.#shown}: the cache cannot be read (${reasonOf(error)}).`);
    }
  }
}

function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  // Lengths keep parts from being taken for each other's.
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('base64');
}
