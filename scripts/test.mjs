// `npm test`: builds, then runs the unit and protocol tests, the suite in a real VS Code and the packaged extension in
// both of its hosts, and adds up their reports. `--only unit`, `--only vscode` and `--only package` run one of them,
// `--yes` installs what is missing without asking.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, reportAndFail } from './vscode-host/failure.mjs';
import { editorPrerequisites, ensurePrerequisites } from './vscode-host/prerequisites.mjs';
import { run, stopOnSignals, stopWithParent } from './vscode-host/processes.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = join(root, 'out', 'test', 'reports');
const unitReport = join(reports, 'unit.json');
const vscodeReport = join(reports, 'vscode.json');
const packageReport = join(reports, 'package.json');

const countedByMocha = ({ passes, failures, pending }) => ({ passed: passes, failed: failures, skipped: pending });

const suites = {
  unit: {
    title: 'Unit and protocol tests',
    report: unitReport,
    command: () => [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ],
    count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
      // A file that could not be loaded has no tests to fail.
      const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
      const skipped = numPendingTests + numTodoTests;
      return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped };
    },
  },
  vscode: {
    title: 'Tests in a real VS Code',
    report: vscodeReport,
    command: (yes) => [join(root, 'test/vscode/run.mjs'), `--report=${vscodeReport}`, ...(yes ? ['--yes'] : [])],
    count: countedByMocha,
  },
  package: {
    title: 'The packaged extension on a desktop and in a browser',
    report: packageReport,
    command: (yes) => [join(root, 'test/vscode/packaged.mjs'), `--report=${packageReport}`, ...(yes ? ['--yes'] : [])],
    count: countedByMocha,
  },
};

stopOnSignals(() => 130);
if (process.env.npm_lifecycle_event) stopWithParent();

try {
  await main();
} catch (error) {
  reportAndFail(error);
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, yes: { type: 'boolean' } } });
  if (values.only !== undefined && !Object.hasOwn(suites, values.only)) {
    throw new Failure(`--only takes one of ${Object.keys(suites).join(', ')}.`);
  }
  if (values.only !== 'vscode') await ensurePrerequisites(editorPrerequisites, { yes: values.yes });
  const chosen = values.only === undefined ? Object.values(suites) : [suites[values.only]];
  console.log('Building …');
  const code = await node([join(root, 'scripts/build.mjs')]);
  if (code !== 0) throw new Failure('The build failed; no test was run.');

  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite, values.yes));
  summarize(results);
}

async function runSuite({ title, report, command, count }, yes) {
  console.log(`\n${title}`);
  const code = await node(command(yes));
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return { title, code, counts: text === undefined ? undefined : count(JSON.parse(text)) };
}

function summarize(results) {
  const total = (name) => results.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0);
  console.log('');
  for (const { title, code, counts } of results) {
    if (!counts) console.log(`${title}: gave no result (code ${code}); the reason is above.`);
    else if (code !== 0 && counts.failed === 0) console.log(`${title}: failed outside of its tests (code ${code}).`);
  }
  if (total('skipped') > 0) console.log(`${total('skipped')} skipped`);
  // The total is of everything asked for, or it would claim too much.
  if (results.every(({ counts }) => counts)) console.log(`${total('passed')} passed, ${total('failed')} failed`);
  if (results.some(({ code, counts }) => code !== 0 || !counts)) process.exitCode = 1;
}

// Shares the terminal: questions can be answered, and Ctrl-C reaches everything at once.
function node(args) {
  return run(process.execPath, args, { cwd: root, detached: false, stdio: 'inherit' });
}
