// Takes the place of ELK in Mermaid's bundle (scripts/elk-in-worker.mjs): lays out graphs in a worker, so that the page
// can be used meanwhile and a layout can be stopped.

import script from 'elk-script';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import ELK from 'elkjs/lib/elk-api.js';
import { currentInterruption } from '../time-limit.ts';
import { takeOver, withoutStrangers } from './elk-graph.ts';

interface Running {
  readonly elk: InstanceType<typeof ELK>;
  readonly worker: Worker;
}

let running: Running | undefined;

/** What Mermaid makes for each layout. All share a worker, which is started with the first. */
export default class LayoutInWorker {
  async layout(graph: ElkNode): Promise<ElkNode> {
    running ??= start();
    const { elk, worker } = running;
    const signal = currentInterruption();
    return new Promise((resolve, reject) => {
      const end = (reason: Error) => {
        worker.terminate();
        running = undefined;
        reject(reason);
      };
      const interrupt = () => end(signal.reason);
      signal.addEventListener('abort', interrupt, { once: true });
      worker.onerror = () => end(new Error('The layout could not be started'));
      elk
        .layout(withoutStrangers(graph))
        .then(
          (laidOut) => resolve(takeOver(graph, laidOut)),
          // ELK rejects with what Java would throw.
          () => reject(new Error('The diagram could not be laid out')),
        )
        .finally(() => signal.removeEventListener('abort', interrupt));
    });
  }
}

/** A page may start no worker from where the extension's files are served. */
const ADDRESS = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));

function start(): Running {
  const worker = new Worker(ADDRESS);
  return { elk: new ELK({ workerFactory: () => worker }), worker };
}
