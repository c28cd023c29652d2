import { startAnswering } from './answering.ts';
import type { DiagramRequest, WorkerMessage } from './worker-messages.ts';

/** What of a browser's worker is used here, which the types of Node do not know. */
interface BrowserScope {
  postMessage(message: WorkerMessage): void;
  onmessage: ((event: { readonly data: DiagramRequest }) => void) | null;
}

/** One script for both, since Mermaid is most of it: a thread of Node, or a worker of a browser. */
async function start(): Promise<void> {
  if ('importScripts' in globalThis) {
    const scope = globalThis as unknown as BrowserScope;
    const answer = startAnswering((message) => scope.postMessage(message));
    scope.onmessage = ({ data }) => void answer(data);
    return;
  }
  const { parentPort } = await import('node:worker_threads');
  if (!parentPort) throw new Error('This file runs in a worker thread.');
  parentPort.on(
    'message',
    startAnswering((message) => parentPort.postMessage(message)),
  );
}

void start();
