import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { CodeCache } from './code-cache.ts';

type ChunkFunction = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  filename: string,
  folder: string,
) => void;

/** Chunks by name. */
type Pack = Readonly<Record<string, ChunkFunction>>;

/** Loads the chunks of the command, as `require` does, but with what V8 has compiled of them before. */
export class ChunkLoader {
  readonly #folder: string;
  readonly #packOf: Readonly<Record<string, string>>;
  readonly #require: NodeJS.Require;
  readonly #cache: CodeCache;
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #packs = new Map<string, Pack>();
  readonly #scripts = new Map<string, Script>();

  /**
   * `packOf` names the file in `folder` that holds a chunk, where it is not called like the chunk. `require` is asked for
   * everything that is no chunk.
   */
  constructor(folder: string, packOf: Readonly<Record<string, string>>, require: NodeJS.Require, cache: CodeCache) {
    this.#folder = folder;
    this.#packOf = packOf;
    this.#require = require;
    this.#cache = cache;
  }

  /** What was loaded, by the name of its file. */
  get scripts(): ReadonlyMap<string, Script> {
    return this.#scripts;
  }

  /** What the chunk called `./NAME` exports, or else the module of that name. */
  load = (name: string): unknown => {
    if (!name.startsWith('./')) return this.#require(name);
    const known = this.#loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(name, module);
    const chunk = this.#pack(this.#packOf[name] ?? name.slice(2))[name]!;
    chunk(module.exports, this.load, module, join(this.#folder, name), this.#folder);
    return module.exports;
  };

  #pack(file: string): Pack {
    const known = this.#packs.get(file);
    if (known) return known;
    const filename = join(this.#folder, file);
    // The build writes chunks in plain ASCII, which is the fastest text to read.
    const source = readFileSync(filename, 'latin1');
    const script = new Script(source, { filename, cachedData: this.#cache.read(file) });
    this.#scripts.set(file, script);
    const pack: Pack = script.runInThisContext();
    this.#packs.set(file, pack);
    return pack;
  }
}
