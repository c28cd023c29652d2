import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { ChunkLoader } from './chunk-loader.ts';
import { CodeCache } from './code-cache.ts';

/** The chunk that the build has the command start with. Its name tells builds apart, since it is a hash of all chunks. */
declare const MAIN_CHUNK: string;
/** The files of those chunks that share one. */
declare const PACKS: Readonly<Record<string, string>>;

// How much of a function has to run before V8 optimizes it, in another thread, but on the same cores. A run of the
// command is mostly over before that pays: nine times the default takes a fifth less even for hundreds of documents.
// This is how the V8 of Node 20 is told; other versions say in public that they know no such flag.
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=600000');

const cache = new CodeCache(MAIN_CHUNK);
const loader = new ChunkLoader(join(__dirname, 'cli'), PACKS, createRequire(__filename), cache);
process.once('exit', () => cache.save(loader.scripts));
loader.load(`./${MAIN_CHUNK}`);
