// The linters that are measured beside this one, installed from npm into a folder of their own when first needed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmEnvironment } from '../vscode-host/npm-environment.mjs';

const PEERS = { rumdl: '0.2.75' };

/** Absolute paths of the peers' commands. */
export function installPeers(folder) {
  const bin = join(folder, 'node_modules', '.bin');
  if (!Object.keys(PEERS).every((name) => existsSync(join(bin, name)))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
    const options = { cwd: folder, stdio: 'inherit', env: { ...process.env, ...npmEnvironment() } };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], options);
  }
  return Object.fromEntries(Object.keys(PEERS).map((name) => [name, join(bin, name)]));
}
