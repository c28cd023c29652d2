// The embedded VS Code's workbench in a headless browser.
import { chromium } from 'playwright-core';

const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
// No sandbox and no GPU: containers offer neither, and nothing but our own server is shown.
const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet];
const viewport = { width: 1400, height: 900 };

export async function openBrowser(executablePath, profile) {
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport,
    args: browserFlags,
    // The stand-in closes it, after a last screenshot where one is due.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  // The suite must not depend on what the network has to say. Webview resources only look like network addresses: a
  // service worker answers them.
  const isLocal = ({ hostname }) => hostname === 'localhost' || hostname.endsWith('.vscode-cdn.net');
  await browser.route(
    (url) => !isLocal(url),
    (route) => route.abort(),
  );
  return browser;
}
