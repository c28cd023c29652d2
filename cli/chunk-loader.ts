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

/** Loads the chunks of the command, as `require` does, but with what V8 has compiled of them before. */
export class ChunkLoader {
  readonly #folder: string;
  readonly #require: NodeJS.Require;
  readonly #cache: CodeCache;
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #scripts = new Map<string, Script>();

  /** `require` is asked for everything that is no chunk in `folder`. */
  constructor(folder: string, require: NodeJS.Require, cache: CodeCache) {
    this.#folder = folder;
    this.#require = require;
    this.#cache = cache;
  }

  /** What was loaded, by name. */
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
    const filename = join(this.#folder, name);
    // The build writes chunks in plain ASCII, which is the fastest text to read.
    const source = readFileSync(filename, 'latin1');
    const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
      filename,
      cachedData: this.#cache.read(name),
    });
    this.#scripts.set(name, script);
    const run: ChunkFunction = script.runInThisContext();
    run(module.exports, this.load, module, filename, this.#folder);
    return module.exports;
  };
}
