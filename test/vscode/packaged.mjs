// Installs the packaged extension from its file, once for the extension host of a desktop and once for that of a
// browser, and holds what the workbench shows of the examples, and of a second folder with a configuration of its own,
// against what the command line finds. `--documents DIR` takes other documents, with their configuration, `--vsix FILE` a
// package that is there already, `--only workspace` and `--only web` test one of the two, `--report FILE` receives the
// counts, `--yes` installs what is missing without asking.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser } from '../../scripts/vscode-host/browser.mjs';
import { Failure, reportAndFail } from '../../scripts/vscode-host/failure.mjs';
import { host } from '../../scripts/vscode-host/host.mjs';
import { findBrowser } from '../../scripts/vscode-host/prerequisites.mjs';
import { run, stopOnSignals, stopWithParent } from '../../scripts/vscode-host/processes.mjs';
import { writeProfile } from '../../scripts/vscode-host/profile.mjs';
import { startServer } from '../../scripts/vscode-host/server.mjs';
import { workbenchAddress } from '../../scripts/vscode-host/workbench-address.mjs';
import { vscodeExecutable } from './vscode.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const patience = 60_000;
const identifier = 'tradeoff-lint.tradeoff-lint';
const hosts = [
  { title: 'a desktop’s extension host', kind: 'workspace' },
  { title: 'a browser’s extension host', kind: 'web' },
];
const workspaceFile = 'both.code-workspace';
const drawn = 'drawn.md';
const design =
  '---\ntradeoff: {kind: design}\n---\n\nTrips are kept in Cassandra. Riders follow them over WebSockets.\n';
const fence = (diagram) => `\`\`\`mermaid\n${diagram}\n\`\`\`\n`;
/** Pixels: the height of a row in the view of problems, and of what stands around them. */
const rowHeight = 22;
const frameHeight = 600;

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    vsix: { type: 'string' },
    only: { type: 'string' },
    report: { type: 'string' },
    yes: { type: 'boolean' },
  },
});
const temporary = await mkdtemp(join(tmpdir(), 'tradeoff-packaged-'));
stopOnSignals(async () => {
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  return 130;
});
stopWithParent();

try {
  await main();
} catch (error) {
  reportAndFail(error);
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
}

async function main() {
  // Makes sure that VS Code's server is there.
  await vscodeExecutable({ yes: values.yes });
  const vsix = resolve(values.vsix ?? join(root, 'out/tradeoff.vsix'));
  if (!values.vsix) await must('npm', ['run', 'package'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const workspace = join(temporary, 'workspace');
  const documents = join(workspace, 'documents');
  await cp(resolve(values.documents ?? join(root, 'examples')), documents, { recursive: true });
  // With a diagram to draw, and an error of Mermaid to find.
  await writeFile(join(documents, drawn), `# Rides\n\n${fence('flowchart LR\n  rides --> trips')}`);
  await writeFile(join(documents, 'broken.md'), `# Rides\n\n${fence('flowchart LR\n  a[Rides --> b')}`);
  const other = join(workspace, 'other');
  await mkdir(other);
  await writeFile(join(other, '.tradeoff.yaml'), 'rules: {cap-tradeoff: error, websocket-sticky-session: ignore}\n');
  await writeFile(join(other, 'design.md'), design);
  const folders = [{ path: 'documents' }, { path: 'other' }];
  await writeFile(join(workspace, workspaceFile), JSON.stringify({ folders }));
  const { expected, related } = findingsOnCommandLine(workspace);
  const counts = { passes: 0, failures: 0, pending: 0 };
  for (const { title, kind } of hosts.filter(({ kind }) => !values.only || kind === values.only)) {
    const shown = await findingsInWorkbench({ vsix, workspace, kind, expected, related });
    const isSame = shown.join('\n') === expected.join('\n');
    counts[isSame ? 'passes' : 'failures'] += 1;
    const found = `${expected.length} findings of ${documentsIn(expected)} documents`;
    if (isSame) console.log(`  ✓ ${found} are the same in ${title}`);
    else console.log(`  ✗ in ${title} other findings are shown.\n${expected.join('\n')}\nShown:\n${shown.join('\n')}`);
  }
  if (values.report) await writeFile(resolve(values.report), JSON.stringify(counts));
  if (counts.failures > 0) process.exitCode = 1;
}

async function must(command, args, options) {
  const code = await run(command, args, { detached: false, ...options });
  if (code !== 0) throw new Failure(`"${command} ${args.join(' ')}" failed with code ${code}.`);
}

/** A line for each, as the problems of VS Code show it, and the number of places that are told beside them. */
function findingsOnCommandLine(workspace) {
  const args = [join(root, 'dist/cli.cjs'), 'lint', '--format', 'json', '--fail-on', 'never', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: workspace, encoding: 'utf8', maxBuffer: 1e9 });
  const found = JSON.parse(stdout)
    .documents.flatMap(({ path, findings }) => findings.map((one) => ({ path, ...one })))
    // The view of problems lists no hints.
    .filter(({ severity }) => severity !== 'hint');
  const expected = found.map(({ path, rule, message, range: { start } }) =>
    [path, `${message} tradeoff(${rule})`, `[Ln ${start.line + 1}, Col ${start.character + 1}]`].join(' | '),
  );
  return { expected: expected.sort(), related: found.flatMap((one) => one.related ?? []).length };
}

function documentsIn(findings) {
  return new Set(findings.map((finding) => finding.split(' | ')[0])).size;
}

async function findingsInWorkbench({ vsix, workspace, kind, expected, related }) {
  const folder = join(temporary, `host-${kind}`);
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  await mkdir(folder);
  await writeProfile(data, { 'remote.extensionKind': { [identifier]: [kind] }, 'problems.defaultViewMode': 'tree' });
  const installing = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions];
  const quiet = { env: { ...process.env, EXTENSIONS_GALLERY: '{}' }, stdio: 'ignore' };
  await must(
    host.node,
    [host.server, ...installing, '--accept-server-license-terms', '--install-extension', vsix],
    quiet,
  );
  const server = await startServer({ data, extensions });
  const browser = await openBrowser(findBrowser(), join(folder, 'browser'));
  try {
    const page = browser.pages()[0];
    if (process.env.TRADEOFF_VSCODE_VERBOSE) page.on('console', (message) => console.log(message.text()));
    // Rows beyond the edge of the view are not there.
    const height = frameHeight + rowHeight * (documentsIn(expected) + expected.length + related);
    await page.setViewportSize({ width: 1400, height });
    await page.goto(workbenchAddress(server.port, { workspace: join(workspace, workspaceFile) }));
    await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: patience });
    await runCommand(page, 'Tradeoff: Lint Workspace');
    await runCommand(page, 'Problems: Focus on Problems View');
    await runCommand(page, 'View: Toggle Maximized Panel');
    const shown = await settled(page, expected);
    await page.setViewportSize({ width: 1400, height: 900 });
    await screenshot(page, `packaged-${kind}`);
    await runCommand(page, 'View: Toggle Maximized Panel');
    await runCommand(page, 'View: Hide Panel');
    await drawsDiagrams(page, join(workspace, 'documents'));
    await screenshot(page, `packaged-${kind}-diagrams`);
    return shown;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function screenshot(page, name) {
  await mkdir(join(root, 'out/screenshots'), { recursive: true });
  await page.screenshot({ path: join(root, 'out/screenshots', `${name}.png`) });
}

/** Opens a document, and its diagrams beside it; goes from a node to the text, and saves the drawing beside the document. */
async function drawsDiagrams(page, documents) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(drawn);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: drawn }).waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.tabs-container .tab[aria-label^="${drawn}"]`, { timeout: patience });
  await runCommand(page, 'Tradeoff: Open Diagram Preview to the Side');
  const panel = await drawnIn(page);
  await panel.locator('.sheet .node', { hasText: 'rides' }).click();
  await page.locator('.statusbar-item', { hasText: '(5 selected)' }).waitFor({ timeout: patience });
  const file = join(documents, 'drawn-rides.svg');
  await rm(file, { force: true });
  await panel.locator('.tool[aria-label^="Save or copy"]').click();
  await panel.locator('.action', { hasText: 'Save as SVG' }).click();
  await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: patience });
  for (const deadline = Date.now() + patience; ; await delay(500)) {
    // The dialog takes its time to look at the folder.
    if (await page.locator('.quick-input-widget').isVisible()) await page.keyboard.press('Enter');
    const saved = await readFile(file, 'utf8').catch(() => '');
    if (saved.startsWith('<svg') && saved.includes('trips')) break;
    if (Date.now() > deadline) throw new Failure('The drawing was not saved.');
  }
}

/** The frame of the panel, once something is drawn in it. */
async function drawnIn(page) {
  for (const deadline = Date.now() + patience; ; await delay(200)) {
    for (const frame of page.frames()) {
      const drawings = frame.locator('.sheet > svg');
      if (frame !== page.mainFrame() && (await drawings.count().catch(() => 0)) > 0) return frame;
    }
    if (Date.now() > deadline) throw new Failure('The diagram preview drew nothing.');
  }
}

/** What the view of problems shows once it is as expected, or when patience is at its end. */
async function settled(page, expected) {
  for (const deadline = Date.now() + patience; ; await delay(200)) {
    const shown = await problemsIn(page);
    if (shown.join('\n') === expected.join('\n') || Date.now() > deadline) return shown;
  }
}

/** Rows of documents are followed by those of what is found in them, and those by related places. */
function problemsIn(page) {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('.markers-panel .monaco-list-row')];
    const inOrder = rows.sort((one, other) => Number(one.dataset.index) - Number(other.dataset.index));
    let path = '';
    const found = [];
    for (const row of inOrder) {
      const text = (selector) => row.querySelector(selector)?.textContent ?? '';
      if (row.ariaLevel === '1') {
        // `folder • path`, for a workspace of several folders.
        path = [text('.label-description').replace(' • ', '/'), text('.label-name')].join('/');
      }
      if (row.ariaLevel !== '2') continue;
      const says = `${text('.marker-message')} ${text('.marker-source')}(${text('.marker-code')})`;
      found.push(`${path} | ${says} | ${text('.marker-line')}`);
    }
    return found.sort();
  });
}

/** Through the palette, again where something else took the focus meanwhile. */
async function runCommand(page, title) {
  for (const deadline = Date.now() + patience; ; ) {
    try {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input', { state: 'visible', timeout: 5000 });
      await page.keyboard.type(title);
      const chosen = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
      await chosen.waitFor({ state: 'visible', timeout: 10_000 });
      await page.keyboard.press('Enter');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
