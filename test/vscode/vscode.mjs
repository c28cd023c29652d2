// Which VS Code the suite runs in.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { agreed, inContinuousIntegration } from '../../scripts/vscode-host/agreement.mjs';
import { Failure } from '../../scripts/vscode-host/failure.mjs';
import { cacheFolder, host, hostRunsHere } from '../../scripts/vscode-host/host.mjs';
import { installHost, isHostInstalled } from '../../scripts/vscode-host/install.mjs';
import {
  browserPrerequisites,
  compilerPrerequisites,
  ensurePrerequisites,
} from '../../scripts/vscode-host/prerequisites.mjs';
import { progress } from '../../scripts/vscode-host/progress.mjs';

const choices = ['desktop', 'embedded'];
const downloadIdleTimeout = 5000;

/** The program to start: a desktop VS Code where one can be had and shown, otherwise the stand-in. */
export async function vscodeExecutable({ yes }) {
  const choice = process.env.TRADEOFF_VSCODE;
  if (choice && !choices.includes(choice)) throw new Failure(`TRADEOFF_VSCODE is one of ${choices.join(', ')}.`);
  if (choice === 'desktop') return downloadDesktop();
  if (choice === 'embedded' || (hostRunsHere && (inContinuousIntegration || !hasDisplay()))) return standIn(yes);
  try {
    return await downloadDesktop();
  } catch (error) {
    if (!hostRunsHere) throw error;
    console.log(error.message);
    return standIn(yes);
  }
}

async function downloadDesktop() {
  const options = {
    cachePath: join(cacheFolder, 'vscode-desktop'),
    timeout: downloadIdleTimeout,
    reporter: new SilentReporter(),
  };
  try {
    return await progress('Getting a desktop VS Code', () => downloadAndUnzipVSCode(options));
  } catch (error) {
    throw new Failure(`No desktop VS Code could be downloaded: ${error.message}`);
  }
}

async function standIn(yes) {
  if (!hostRunsHere) throw new Failure('The embedded VS Code runs on Linux x64 only; try TRADEOFF_VSCODE=desktop.');
  const prerequisites = isHostInstalled() ? browserPrerequisites : [...browserPrerequisites, ...compilerPrerequisites];
  await ensurePrerequisites(prerequisites, { yes });
  if (!isHostInstalled() && !(await agreed(`Install VS Code's server (0.8 GB) into ${host.folder}?`, yes))) {
    throw new Failure("The VS Code suite needs VS Code's server: add --yes (or CI=true) to install it (0.8 GB).");
  }
  await installHost();
  return fileURLToPath(new URL('../../scripts/vscode-host/stand-in.mjs', import.meta.url));
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
