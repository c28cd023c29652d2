import { defineBrowserGlobals } from './browser-globals.ts';
import { judgeDiagram } from './verdict.ts';
import type { DiagramRequest, WorkerMessage } from './worker-messages.ts';

/** Prepares a worker to answer requests: gives who answers one, and says that Mermaid is loaded. */
export function startAnswering(post: (message: WorkerMessage) => void): (request: DiagramRequest) => Promise<void> {
  defineBrowserGlobals();
  post({ kind: 'ready' });
  return async ({ id, source }) => {
    try {
      post({ kind: 'verdict', id, verdict: await judgeDiagram(source) });
    } catch (error) {
      post({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
