import { execFileSync, type StdioOptions } from 'node:child_process';
import { userInfo } from 'node:os';
import type { Acceptance } from './baseline.ts';

const QUIETLY: StdioOptions = ['ignore', 'pipe', 'ignore'];

/** Who runs the command, as Git knows them where it does, and today. */
export function acceptance(workingDirectory: string): Omit<Acceptance, 'why'> {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const when = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { who: nameInGit(workingDirectory) || nameOfUser(), when };
}

function nameInGit(workingDirectory: string): string {
  try {
    const shell = { cwd: workingDirectory, stdio: QUIETLY };
    return execFileSync('git', ['config', 'user.name'], { ...shell, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
