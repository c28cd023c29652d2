import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the user's programs keep what they can do without, as each system has it; an absolute path. */
export function cacheFolder(): string {
  return join(parentFolder(process.env), 'tradeoff');
}

function parentFolder({ XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: NodeJS.ProcessEnv): string {
  if (xdg) return xdg;
  if (process.platform === 'win32') return local || join(homedir(), 'AppData/Local');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}
