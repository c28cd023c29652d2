import { basename, extname, resolve } from 'node:path';
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
  const watcher = watch([...new Set([...roots, ...others()])], {
    ignoreInitial: true,
    ignored: (path, stats) => SKIPPED.test(path) || (stats?.isFile() === true && !matters(path)),
  });
  const matters = (path: string) =>
    ENDINGS.has(extname(path).toLowerCase()) ||
    NAMES.has(basename(path)) ||
    named.has(path) ||
    new Set(others()).has(path);
  let timer: NodeJS.Timeout | undefined;
  let atWork: Promise<void> = Promise.resolve();
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      atWork = atWork.then(async () => {
        await changed();
        watcher.add([...others()]);
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
