import { ConfigurationFiles, type ConfigurationListener } from './configuration-files.ts';
import { NODE_FILES, toSlashes } from './node-files.ts';

/**
 * The configuration files on disk; `fixed` applies to every document.
 *
 * @throws ConfigurationError when `fixed` cannot be used
 */
export function configurationsOnDisk(
  workingDirectory: string,
  fixed?: string,
  listener?: ConfigurationListener,
): ConfigurationFiles {
  return new ConfigurationFiles(NODE_FILES, toSlashes(workingDirectory), fixed && toSlashes(fixed), listener);
}
