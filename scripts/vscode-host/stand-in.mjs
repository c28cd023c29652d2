#!/usr/bin/env node
// Stands in for the desktop VS Code that @vscode/test-electron starts: takes the same flags, runs the suite in the
// extension host of the embedded VS Code with its workbench in a headless browser, mirrors the console, and exits with
// the suite's code.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { Failure, reportAndFail } from './failure.mjs';
import { answerRequests } from './page-requests.mjs';
import { findBrowser } from './prerequisites.mjs';
import { stopOnSignals, stopWithParent } from './processes.mjs';
import { startServer } from './server.mjs';

import { workbenchAddress } from './workbench-address.mjs';

const { values, positionals } = parseArgs({
  // test-electron also passes flags that only mean something to a desktop.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const timeLimit = Number(process.env.TRADEOFF_VSCODE_TIMEOUT ?? 600) * 1000;
const everyLine = Boolean(process.env.TRADEOFF_VSCODE_VERBOSE);
const screenshots = process.env.TRADEOFF_SCREENSHOTS;

const temporary = await mkdtemp(join(tmpdir(), 'tradeoff-stand-in-'));
const removeTemporary = () => rm(temporary, { recursive: true, force: true, maxRetries: 5 });
let browser;
let server;

stopOnSignals(async () => {
  await browser?.close();
  await removeTemporary();
  return 130;
});
stopWithParent();

try {
  process.exitCode = await runSuite();
} catch (error) {
  reportAndFail(error);
} finally {
  await browser?.close();
  await server?.stop();
  await removeTemporary();
}

async function runSuite() {
  const requests = join(temporary, 'requests');
  await mkdir(requests);
  server = await startServer({
    data: values['user-data-dir'],
    extensions: values['extensions-dir'],
    // Without the driver the workbench runs no suite.
    flags: ['--enable-smoke-test-driver'],
    environment: { TRADEOFF_WORKBENCH_REQUESTS: requests },
  });
  browser = await openBrowser(findBrowser(), join(temporary, 'browser'));
  const page = browser.pages()[0];
  const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', () => {});
  page.on('console', (message) => mirror(message.text()));

  const remote = (path) => `vscode-remote://localhost:${server.port}${path}`;
  const payload = [
    ...values.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  await page.goto(workbenchAddress(server.port, { folder: positionals[0] }, payload));

  const answering = new AbortController();
  try {
    return await Promise.race([
      finished,
      answerRequests(page, requests, answering.signal),
      failAfter(server.exited, "VS Code's server ended before the suite did."),
      failAfter(new Promise((resolve) => page.once('crash', resolve)), 'The workbench page crashed.'),
      failAfter(
        delay(timeLimit, undefined, { ref: false }),
        `The suite gave no result in ${timeLimit / 1000} s.`,
        page,
      ),
    ]);
  } finally {
    answering.abort();
  }
}

async function failAfter(event, message, page) {
  await event;
  if (page && screenshots) await page.screenshot({ path: join(screenshots, 'timeout.png') });
  throw new Failure(message);
}

/** The workbench logs much of its own: the suite marks its lines (test/vscode/suite/console.ts). */
function mirror(text) {
  const [, line] = /^%c\s*(?:INFO|WARN|ERR)\s+color: #\w+ \[suite\] ([\s\S]*)$/.exec(text) ?? [];
  if (line !== undefined) console.log(line);
  else if (everyLine) console.log(text);
}
