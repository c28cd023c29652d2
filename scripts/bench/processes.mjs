// Runs commands and says what they cost: CPU seconds and peak memory, of the process and its children.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One run of a command to its end: `cpu` and `wall` in seconds, `peak` in MiB. */
export function measure(command, args, options = {}) {
  const start = performance.now();
  const { stderr, error } = spawnSync('time', ['-f', '%U %S %M', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
  });
  if (error) throw new Error(`GNU time is needed to measure other programs (${error.message}).`);
  const wall = (performance.now() - start) / 1000;
  const [user, system, peak] = stderr.toString().trim().split('\n').at(-1).split(' ').map(Number);
  if (!Number.isFinite(peak)) throw new Error(`${command} could not be run: ${stderr.toString().slice(-300)}`);
  return { cpu: user + system, wall, peak: peak / 1024 };
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** CPU milliseconds that a process and its children have had so far. Linux. */
export function cpuOf(pid) {
  return tree(pid).reduce((sum, one) => sum + ownCpu(one), 0);
}

/** MiB that a process and its children hold. Linux. */
export function memoryOf(pid) {
  return tree(pid).reduce((sum, one) => {
    const found = /VmRSS:\s+(\d+)/.exec(read(`/proc/${one}/status`));
    return sum + Number(found?.[1] ?? 0) / 1024;
  }, 0);
}

function ownCpu(pid) {
  let nanoseconds = 0;
  for (const thread of list(`/proc/${pid}/task`)) {
    nanoseconds += Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

function tree(pid) {
  const children = list(`/proc/${pid}/task`).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(tree)];
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
