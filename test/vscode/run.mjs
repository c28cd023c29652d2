// Runs the suite in a real VS Code, on a copy of the fixture workspace with the examples. `--extension FOLDER` tests another extension
// than this repository's, `--bench` measures instead of testing, `--only NAME` leaves out test files whose names do not hold it, `--report FILE` receives the
// counts, `--yes` installs what is missing without asking.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { Failure, reportAndFail } from '../../scripts/vscode-host/failure.mjs';
import { stopOnSignals, stopWithParent } from '../../scripts/vscode-host/processes.mjs';
import { writeProfile } from '../../scripts/vscode-host/profile.mjs';
import { vscodeExecutable } from './vscode.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundles = join(root, 'out/test/vscode');

const { values } = parseArgs({
  options: {
    extension: { type: 'string', default: root },
    bench: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    report: { type: 'string' },
    yes: { type: 'boolean' },
  },
});

let suiteEnd;
stopOnSignals(async (signal) => {
  // test-electron passes nothing but Ctrl-C on to VS Code.
  if (suiteEnd && signal !== 'SIGINT') process.emit('SIGINT');
  await suiteEnd?.catch(() => {});
  return 130;
});
stopWithParent();

try {
  await bundle();
  const executable = await vscodeExecutable({ yes: values.yes });
  suiteEnd = runSuite(executable);
  await suiteEnd;
} catch (error) {
  reportAndFail(error);
}

async function bundle() {
  const folder = join(root, 'test/vscode', values.bench ? 'bench' : 'suite');
  const tests = (await readdir(folder)).filter((name) => name.endsWith('.test.ts') && name.includes(values.only));
  await rm(bundles, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [join(root, 'test/vscode/suite/index.ts'), ...tests.map((name) => join(folder, name))],
    entryNames: '[name]',
    outdir: bundles,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function runSuite(vscodeExecutablePath) {
  const temporary = await mkdtemp(join(tmpdir(), 'tradeoff-vscode-test-'));
  const workspace = join(temporary, 'workspace');
  const data = join(temporary, 'data');
  try {
    await cp(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
    await cp(join(root, 'examples'), join(workspace, 'examples'), { recursive: true });
    await writeProfile(data);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: resolve(values.extension),
      extensionTestsPath: join(bundles, 'index.cjs'),
      launchArgs: [workspace, `--user-data-dir=${data}`, `--extensions-dir=${join(temporary, 'extensions')}`],
      extensionTestsEnv: {
        TRADEOFF_SCREENSHOTS: join(root, 'out/screenshots'),
        ...(values.report && { TRADEOFF_SUITE_REPORT: resolve(values.report) }),
      },
    });
  } catch (error) {
    throw error instanceof TestRunFailedError ? new Failure(`The VS Code suite: ${error.message}`) : error;
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}
