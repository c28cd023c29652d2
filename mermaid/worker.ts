import { parentPort } from 'node:worker_threads';
import { defineBrowserGlobals } from './browser-globals.ts';
import { judgeDiagram } from './verdict.ts';
import type { DiagramRequest, WorkerMessage } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');
const post = (message: WorkerMessage): void => port.postMessage(message);

defineBrowserGlobals();

port.on('message', async ({ id, source }: DiagramRequest) => {
  try {
    post({ kind: 'verdict', id, verdict: await judgeDiagram(source) });
  } catch (error) {
    post({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
});
post({ kind: 'ready' });
