import { mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.ts';

/** Runs whose compiled code is kept, since each may need functions that none before it did. */
const RUNS = 3;
const OPTIONS = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
/** Bytes before the index: its length, as text. */
const HEAD = 8;
const FORGOTTEN_AFTER_DAYS = 30;

interface Index {
  /** The options of the Node that made it: code that was compiled with others is not taken. */
  readonly options: string;
  /** How many runs have added to it. */
  readonly runs: number;
  /** Of the data, which stands behind the index twice. */
  readonly length: number;
  /** Where the data of each chunk starts and ends in it. */
  readonly chunks: Readonly<Record<string, readonly [start: number, end: number]>>;
}

/**
 * What V8 has compiled of the chunks of a build, in one file of the user's cache folder. Whatever is wrong with it or
 * its folder, there is just less of it: V8 takes only what it made itself, and compiles the rest.
 */
export class CodeCache {
  readonly #folder = cacheFolder();
  readonly #name: string;
  readonly #file: number | undefined;
  readonly #index: Index = { options: OPTIONS, runs: 0, length: 0, chunks: {} };
  readonly #dataStart: number = 0;

  /** `build` is unique to the chunks. */
  constructor(build: string) {
    this.#name = `code-${build}-${process.version}-${process.arch}`;
    try {
      this.#file = openSync(join(this.#folder, this.#name), 'r');
      const length = Number(this.#bytes(0, HEAD).toString('latin1'));
      const index: Index = JSON.parse(this.#bytes(HEAD, HEAD + length).toString());
      if (index.options !== OPTIONS) return;
      this.#index = index;
      this.#dataStart = HEAD + length;
    } catch {
      // It is made at the end of this run.
    }
  }

  /** What is known of a chunk. V8 trusts what it is given, so that only what both copies have in common is. */
  read(chunk: string): Buffer | undefined {
    const place = this.#index.chunks[chunk];
    if (!place) return undefined;
    try {
      const [first, second] = [this.#dataStart, this.#dataStart + this.#index.length].map((start) =>
        this.#bytes(start + place[0], start + place[1]),
      );
      return second && first?.equals(second) ? first : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps what is compiled of `scripts` by now, unless enough runs have. */
  save(scripts: ReadonlyMap<string, Script>): void {
    const isNew = [...scripts.values()].some(({ cachedDataRejected }) => cachedDataRejected !== false);
    if (!isNew && this.#index.runs >= RUNS) return;
    try {
      const data = new Map(Object.keys(this.#index.chunks).map((chunk) => [chunk, this.read(chunk) ?? Buffer.of()]));
      for (const [chunk, script] of scripts) data.set(chunk, script.createCachedData());
      this.#write(data);
      this.#removeForgotten();
    } catch {
      // The next run may be luckier.
    }
  }

  #write(data: ReadonlyMap<string, Buffer>): void {
    let end = 0;
    const places = [...data].map(([chunk, { length }]) => {
      end += length;
      return [chunk, [end - length, end]] as const;
    });
    const chunks = Object.fromEntries(places);
    const index: Index = { options: OPTIONS, runs: this.#index.runs + 1, length: end, chunks };
    const text = Buffer.from(JSON.stringify(index));
    const head = String(text.length).padEnd(HEAD);
    mkdirSync(this.#folder, { recursive: true });
    const written = join(this.#folder, `${this.#name}.${process.pid}`);
    writeFileSync(written, Buffer.concat([Buffer.from(head), text, ...data.values(), ...data.values()]), {
      mode: 0o600,
    });
    renameSync(written, join(this.#folder, this.#name));
  }

  /** Of builds and versions of Node that are no more. */
  #removeForgotten(): void {
    const oldest = Date.now() - FORGOTTEN_AFTER_DAYS * 24 * 60 * 60 * 1000;
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      if (name.startsWith('code-') && statSync(file).mtimeMs < oldest) rmSync(file, { force: true });
    }
  }

  #bytes(start: number, end: number): Buffer {
    const bytes = Buffer.alloc(end - start);
    if (this.#file === undefined || readSync(this.#file, bytes, 0, bytes.length, start) < bytes.length) {
      throw new Error('The file is shorter than it says.');
    }
    return bytes;
  }
}
