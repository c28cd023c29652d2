import { existsSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { type FileAccess, reasonOf } from './file-access.ts';

/** The files on disk. */
export const NODE_FILES: FileAccess = {
  read: (file) => {
    try {
      return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      if (/^(?:ENOENT|ENOTDIR)$/.test(reasonOf(error))) return undefined;
      throw error;
    }
  },
  exists: (path) => existsSync(path),
};

/** A path as it is shown and matched, whatever the system. */
export function toSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
