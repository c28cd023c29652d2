// Programs are started as heads of their own process groups, so that stopping one stops whatever it started as well.
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const patience = 5000;
const parentCheckInterval = 250;
const started = new Set();

export function start(command, args, options) {
  const child = spawn(command, args, { detached: true, ...options });
  started.add(child);
  return child;
}

export async function stop(child) {
  started.delete(child);
  if (!signal(child, 'SIGTERM')) return;
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    await delay(50);
    if (!signal(child, 0)) return;
  }
  signal(child, 'SIGKILL');
}

/** Resolves with the exit code when a program ends by itself; never where it was stopped. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (started.delete(child)) resolve(code ?? 1);
    });
  });
}

export function run(command, args, options) {
  return ended(start(command, args, options));
}

/** On Ctrl-C, a kill or a closed terminal: stops every program, then `finish` cleans up and gives the exit code. */
export function stopOnSignals(finish) {
  let stopping = false;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, async () => {
      if (stopping) return;
      stopping = true;
      await Promise.all([...started].map(stop));
      process.exit(await finish(name));
    });
  }
}

/** Ends this process, as a kill does, when the one that started it is gone: npm and shells do not pass a kill on. */
export function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, parentCheckInterval);
  watch.unref();
}

/** False where there is nothing left to signal. */
function signal(child, name) {
  // A program that could not be started has no process id.
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, name);
  } catch (error) {
    // Not a group of its own: it shares the terminal.
    return error.code === 'ESRCH' && child.exitCode === null && child.signalCode === null && child.kill(name);
  }
}
