import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import picomatch from 'picomatch';
import { CONFIGURATION_FILES, TRADEOFF_IGNORE } from '../server/configuration-names.ts';
import { toSlashes } from '../server/node-files.ts';

const NAMES: ReadonlySet<string> = new Set([...CONFIGURATION_FILES, TRADEOFF_IGNORE, '.gitignore']);
const ENDINGS: ReadonlySet<string> = new Set(['.md', '.markdown', '.mmd', '.mermaid']);
const SKIPPED = /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/;
/** Editors write a file in several steps; in milliseconds. */
const QUIET = 100;

/**
 * Calls `changed` after documents, or what configures them, have changed, once for changes that come together and never
 * while it is at work. Ends when `cancellation` is aborted.
 *
 * @param paths what the user named, of which globs count by the folder above all they can match
 * @param others absolute paths of further files that matter
 */
export async function onChange(
  paths: readonly string[],
  workingDirectory: string,
  others: () => Iterable<string>,
  changed: () => Promise<void>,
  cancellation: AbortSignal,
): Promise<void> {
  const named = new Set(paths.map((path) => resolve(workingDirectory, path)));
  const roots = paths.map((path) => resolve(workingDirectory, picomatch.scan(toSlashes(path)).base));
  const above = roots.flatMap((root) => foldersBetween(workingDirectory, root));
  // A file that is watched by itself is lost when it is replaced: its folder is watched, and nothing else in it.
  const folders = () => new Set([...above, ...[...others()].map((file) => dirname(file))]);
  const isOther = (path: string) => new Set(others()).has(path);
  const isBelowRoot = (path: string) => roots.some((root) => path === root || path.startsWith(`${root}${sep}`));
  const matters = (path: string) =>
    named.has(path) || NAMES.has(basename(path)) || (isBelowRoot(path) && ENDINGS.has(extname(path).toLowerCase()));
  const watcher = watch([...roots, ...folders()], {
    ignoreInitial: true,
    ignored: (path, stats) => {
      if (stats === undefined || isOther(path)) return false;
      if (stats.isFile()) return SKIPPED.test(path) || !matters(path);
      return isBelowRoot(path) ? SKIPPED.test(path) : !folders().has(path);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  let atWork: Promise<void> = Promise.resolve();
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      atWork = atWork.then(async () => {
        await changed();
        watcher.add([...folders()]);
      });
      atWork.catch((error) => failed(error));
    }, QUIET);
  };
  let failed: (error: unknown) => void = () => {};
  const ended = new Promise<void>((resolveEnd, reject) => {
    failed = reject;
    cancellation.addEventListener('abort', () => resolveEnd(), { once: true });
    if (cancellation.aborted) resolveEnd();
  });
  watcher.on('all', begin);
  watcher.on('error', (error) => failed(error));
  try {
    await ended;
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await atWork.catch(() => {});
  }
}

/** `folder`, and what lies between it and `below`: a configuration may come to stand there. */
function foldersBetween(folder: string, below: string): readonly string[] {
  const parts = relative(folder, below).split(sep);
  return parts[0] === '..' ? [dirname(below)] : parts.map((_, depth) => resolve(folder, ...parts.slice(0, depth)));
}
