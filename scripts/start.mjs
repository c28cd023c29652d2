// `npm start`: builds, lints examples/ in the terminal, then opens them in VS Code with the extension.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { agreed } from './vscode-host/agreement.mjs';
import { Failure, reportAndFail } from './vscode-host/failure.mjs';
import { host, hostRunsHere } from './vscode-host/host.mjs';
import { installHost, isHostInstalled } from './vscode-host/install.mjs';
import { compilerPrerequisites, ensurePrerequisites, findProgram } from './vscode-host/prerequisites.mjs';
import { run, stopOnSignals, stopWithParent } from './vscode-host/processes.mjs';
import { writeProfile } from './vscode-host/profile.mjs';
import { startServer } from './vscode-host/server.mjs';
import { workbenchAddress } from './vscode-host/workbench-address.mjs';

const usage = `npm start -- [options]
  --no-editor  only build and lint examples/
  --embedded   open VS Code's own server in the browser even where a desktop VS Code is installed
  --port N     serve it on this port
  --yes        install what is missing without asking`;
const root = fileURLToPath(new URL('../', import.meta.url));
const examples = join(root, 'examples');
const shared = { cwd: root, detached: false, stdio: 'inherit' };

let temporary;
let serving = false;
const removeTemporary = () => temporary && rm(temporary, { recursive: true, force: true, maxRetries: 5 });
stopOnSignals(async () => {
  await removeTemporary();
  // Ctrl-C is how serving ends, anything before it is cut off.
  return serving ? 0 : 130;
});
if (process.env.npm_lifecycle_event) stopWithParent();

try {
  await main(readOptions());
} catch (error) {
  reportAndFail(error);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'no-editor': { type: 'boolean' },
        embedded: { type: 'boolean' },
        port: { type: 'string', default: '0' },
        yes: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port.`);
    return { ...values, port };
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
}

async function main(options) {
  await node('scripts/build.mjs');
  await node('dist/cli.cjs', 'lint', 'examples', '--fail-on', 'never');
  if (options['no-editor']) return;
  const desktop = findProgram(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (desktop && !options.embedded) await openDesktop(desktop);
  else if (hostRunsHere) await openEmbedded(options);
  else throw new Failure('Install VS Code with its "code" command on the PATH to see the extension at work.');
}

async function node(...args) {
  const code = await run(process.execPath, args, shared);
  if (code !== 0) throw new Failure(`"node ${args.join(' ')}" failed with code ${code}.`);
}

async function openDesktop(program) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, examples];
  // Only a shell runs a .cmd file.
  const shell = process.platform === 'win32';
  const quoted = (text) => (shell ? `"${text}"` : text);
  const code = await run(quoted(program), args.map(quoted), { ...shared, shell });
  if (code !== 0) throw new Failure(`"code" failed with code ${code}; "npm start -- --embedded" goes without it.`);
  console.log('VS Code opens examples/ with the extension.');
}

async function openEmbedded({ port, yes }) {
  if (!isHostInstalled()) {
    console.log('There is no "code" command here; VS Code\'s own server can show the extension in a browser.');
    if (!(await agreed(`Install it (0.8 GB, once) into ${host.folder}?`, yes))) {
      console.log('Nothing installed. "npm start -- --yes" installs and opens it.');
      return;
    }
    await ensurePrerequisites(compilerPrerequisites, { yes });
    await installHost();
  }
  temporary = await mkdtemp(join(tmpdir(), 'tradeoff-start-'));
  try {
    await serve(port);
  } finally {
    await removeTemporary();
  }
}

async function serve(port) {
  const data = join(temporary, 'data');
  const extensions = join(temporary, 'extensions');
  await writeProfile(data, { 'workbench.startupEditor': 'readme' });
  await placeExtension(extensions);
  const server = await startServer({ data, extensions, port });
  serving = true;
  console.log('VS Code shows examples/ with the extension here, until Ctrl-C:');
  console.log(workbenchAddress(server.port, { folder: examples }));
  const code = await server.exited;
  throw new Failure(`VS Code's server ended by itself with code ${code}.`);
}

/**
 * Installs the built extension as links to this repository. In a browser a development extension needs flags in the
 * address; an installed one is there whatever address is opened.
 */
async function placeExtension(extensions) {
  const { publisher, name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(extensions, `${publisher}.${name}-${version}`);
  await mkdir(folder, { recursive: true });
  const entries = (await readdir(root)).filter((entry) => !entry.startsWith('.') && entry !== 'node_modules');
  for (const entry of entries) await symlink(join(root, entry), join(folder, entry));
}
