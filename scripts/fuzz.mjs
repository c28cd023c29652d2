// `npm run fuzz -- --minutes N [--seed S]`: runs edit scripts on made-up documents for N minutes (5 by default) and holds
// what is found after each against a fresh reading, as test/property/edits.test.ts does for a moment. A failure is shrunk
// to the smallest script; the seed, which is printed, runs the same again.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('fuzz: --minutes takes a number above zero, --seed a whole number.');
  process.exit(2);
}
console.log(
  `Fuzzing for ${minutes} minutes; "npm run fuzz -- --minutes ${minutes} --seed ${seed}" does the same again.`,
);
const { status } = spawnSync('npx', ['vitest', 'run', 'test/property/edits.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TRADEOFF_FUZZ_MINUTES: String(minutes), TRADEOFF_FUZZ_SEED: String(seed) },
});
process.exitCode = status ?? 1;
