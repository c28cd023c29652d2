// `npm run afternoon -- --documents DIR`: a team takes up Tradeoff for the Markdown of a folder, in a copy of it. The
// command line, a rule of their own, a baseline, SARIF, the commit hook and Neovim come first, as test/afternoon has
// them; then the packaged extension is installed into both hosts of VS Code. Each must show what the terminal shows.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure, reportAndFail } from './vscode-host/failure.mjs';
import { editorPrerequisites, ensurePrerequisites } from './vscode-host/prerequisites.mjs';
import { run, stopOnSignals, stopWithParent } from './vscode-host/processes.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { documents: { type: 'string' }, yes: { type: 'boolean' } } });
const folder = await mkdtemp(join(tmpdir(), 'tradeoff-afternoon-'));
const clean = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
stopOnSignals(async () => {
  await clean();
  return 130;
});
if (process.env.npm_lifecycle_event) stopWithParent();

try {
  await main();
} catch (error) {
  reportAndFail(error);
} finally {
  await clean();
}

async function main() {
  if (!values.documents) throw new Failure('Which documents? Say --documents DIR.');
  const documents = resolve(values.documents);
  if (!existsSync(documents)) throw new Failure(`${documents}: there is no such folder.`);
  await ensurePrerequisites(editorPrerequisites, { yes: values.yes });
  await step(['scripts/build.mjs']);
  await step(['node_modules/vitest/vitest.mjs', 'run', 'test/afternoon'], {
    TRADEOFF_DOCUMENTS: documents,
    TRADEOFF_AFTERNOON: folder,
  });
  await step(['test/vscode/packaged.mjs', '--documents', folder, ...(values.yes ? ['--yes'] : [])]);
}

/** @throws Failure when it fails */
async function step([script, ...args], environment = {}) {
  const env = { ...process.env, ...environment };
  const code = await run(process.execPath, [join(root, script), ...args], {
    cwd: root,
    detached: false,
    stdio: 'inherit',
    env,
  });
  if (code !== 0) throw new Failure(`${script} failed with code ${code}.`);
}
