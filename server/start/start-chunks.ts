import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ChunkLoader } from './chunk-loader.ts';
import { CodeCache } from './code-cache.ts';

/** The chunk that the build has the program start with. Its name tells builds apart, since it is a hash of all chunks. */
declare const MAIN_CHUNK: string;
/** The files of those chunks that share one. */
declare const PACKS: Readonly<Record<string, string>>;

/**
 * Runs the chunks in the folder `name` beside the file `launcher`, and keeps what was compiled of them when the process
 * ends.
 */
export function startChunks(name: string, launcher: string): void {
  const cache = new CodeCache(MAIN_CHUNK);
  const loader = new ChunkLoader(join(dirname(launcher), name), PACKS, createRequire(launcher), cache);
  process.once('exit', () => cache.save(loader.scripts));
  loader.load(`./${MAIN_CHUNK}`);
}
