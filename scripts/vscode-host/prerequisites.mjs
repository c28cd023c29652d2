// What the embedded VS Code needs from the system: each piece is looked for first, and apt installs what is missing.
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { agreed } from './agreement.mjs';
import { Failure } from './failure.mjs';
import { cacheFolder } from './host.mjs';
import { run } from './processes.mjs';
import { progress } from './progress.mjs';

/** What compiles the two native modules of the server. */
export const compilerPrerequisites = [
  { name: 'python3', apt: 'python3', present: () => Boolean(findProgram('python3')) },
  { name: 'make', apt: 'make', present: () => Boolean(findProgram('make')) },
  { name: 'g++', apt: 'g++', present: () => Boolean(findProgram('g++')) },
];

/** What shows the workbench to the test suite. */
export const browserPrerequisites = [
  { name: 'chromium', apt: 'chromium', present: () => Boolean(findBrowser()) },
  { name: 'the DejaVu fonts', apt: 'fonts-dejavu-core', present: hasDejaVu },
];

/** What shows the language server to another editor's tests. */
export const editorPrerequisites = [{ name: 'Neovim', apt: 'neovim', present: () => Boolean(findProgram('nvim')) }];

export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function findBrowser() {
  return findProgram('chromium', 'google-chrome', 'google-chrome-stable');
}

export async function ensurePrerequisites(prerequisites, { yes = false } = {}) {
  const missing = prerequisites.filter(({ present }) => !present());
  if (missing.length === 0) return;
  for (const { name, apt } of missing) console.log(`Missing: ${name} (Debian package ${apt})`);
  const packages = missing.map(({ apt }) => apt);
  const isRoot = process.getuid?.() === 0;
  const superuser = isRoot ? '' : 'sudo ';
  const command = `${superuser}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!findProgram('apt-get') || !(isRoot || findProgram('sudo'))) {
    throw new Failure(`Please install ${missing.map(({ name }) => name).join(', ')}, then run this again.`);
  }
  if (!(await agreed(`Run "${command}"?`, yes))) {
    throw new Failure(
      `Please run "${superuser}apt-get update && ${command}", or this command with CI=true, which does so itself.`,
    );
  }
  await install(packages, isRoot);
  const stillMissing = prerequisites.filter(({ present }) => !present()).map(({ name }) => name);
  if (stillMissing.length > 0) throw new Failure(`Still missing after "${command}": ${stillMissing.join(', ')}.`);
}

async function install(packages, isRoot) {
  mkdirSync(cacheFolder, { recursive: true });
  const logFile = join(cacheFolder, 'apt.log');
  const log = openSync(logFile, 'w');
  const aptGet = async (...args) => {
    const [program, ...rest] = [...(isRoot ? [] : ['sudo']), 'apt-get', '-o', 'Acquire::Retries=3', ...args];
    const code = await run(program, rest, {
      // sudo asks for its password on the terminal, which a process group of its own has no part in.
      detached: isRoot,
      stdio: [isRoot ? 'ignore' : 'inherit', log, log],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) throw new Failure(`"apt-get ${args.join(' ')}" failed with code ${code}; see ${logFile}.`);
  };
  try {
    await progress('apt: updating the package lists', () => aptGet('update'));
    await progress(`apt: installing ${packages.join(', ')}`, () =>
      aptGet('install', '-y', '--no-install-recommends', ...packages),
    );
  } finally {
    closeSync(log);
  }
}

function hasDejaVu() {
  const fonts = '/usr/share/fonts';
  return existsSync(fonts) && readdirSync(fonts, { recursive: true }).some((file) => /DejaVuSans\.ttf$/.test(file));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
