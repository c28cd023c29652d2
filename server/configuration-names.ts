import type { FileAccess } from './file-access.ts';

export const PACKAGE_FILE = 'package.json';

/** Looked for in this order; package.json counts where it has the key `tradeoff`. */
export const CONFIGURATION_FILES = ['.tradeoff.json', '.tradeoff.yaml', '.tradeoff.yml', PACKAGE_FILE] as const;

/** Under this key of a package.json stands the configuration. */
export const PACKAGE_KEY = 'tradeoff';

/** Names what Tradeoff leaves alone, wherever it is asked: in the syntax of .gitignore, below its folder. */
export const TRADEOFF_IGNORE = '.tradeoffignore';

/** Whether a path or URI names a package.json. */
export function isPackageFile(file: string): boolean {
  return /(?:^|\/)package\.json$/.test(file);
}

/** Whether `file`, of one of the names above, may hold a configuration: what cannot be read does not. */
export function mayHoldConfiguration(file: string, access: FileAccess): boolean {
  if (!isPackageFile(file)) return access.exists(file);
  try {
    return access.read(file)?.includes(`"${PACKAGE_KEY}"`) === true;
  } catch {
    return false;
  }
}
