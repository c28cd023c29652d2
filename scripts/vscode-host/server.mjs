import { Failure } from './failure.mjs';
import { host } from './host.mjs';
import { ended, start, stop } from './processes.mjs';

const patience = 60_000;
const portTaken = 'EADDRINUSE';

/**
 * Starts VS Code's server on this machine only, on a free port unless one is given.
 * `exited` resolves with its exit code when it ends by itself; `stop` ends it with everything it started.
 */
export async function startServer({ data, extensions, port = 0, flags = [], environment = {} }) {
  const args = [
    host.server,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', extensions, '--telemetry-level', 'off'],
    ...['--disable-workspace-trust', '--disable-update-check', '--disable-getting-started-override'],
    ...flags,
  ];
  const child = start(host.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...environment },
  });
  const exited = ended(child);
  try {
    return { port: await listeningPort(child, exited, port), exited, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function listeningPort(child, exited, port) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => reject(startFailure(port, output));
    const read = (chunk) => {
      output += chunk;
      const listening = /agent listening on (\d+)/.exec(output);
      if (listening) {
        // The rest is drained unread, so that the server never waits for a reader.
        for (const stream of streams) stream.off('data', read).resume();
        resolve(Number(listening[1]));
      } else if (output.includes(portTaken)) {
        // The server stays up where it cannot listen.
        fail();
      }
    };
    const streams = [child.stdout, child.stderr];
    for (const stream of streams) stream.on('data', read);
    exited.then(fail, reject);
    setTimeout(fail, patience).unref();
  });
}

function startFailure(port, output) {
  if (output.includes(portTaken)) return new Failure(`Port ${port} is taken; choose another with --port.`);
  return new Failure(`VS Code's server did not start; remove ${host.folder} to install it afresh. It said:\n${output}`);
}
