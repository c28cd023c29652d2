import type { DiagramJudge, DiagramVerdict } from '../core/diagram/judge.ts';
import { type JudgingThread, ThreadedJudge } from './threaded-judge.ts';
import type { DiagramRequest, WorkerMessage } from './worker-messages.ts';

/** What of a browser's worker is used here, which the types of Node do not know. */
export interface BrowserWorker {
  onmessage: ((event: { readonly data: WorkerMessage }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** How long one diagram may take, in milliseconds. */
const BUDGET = 5000;

/** Judges diagrams in a worker of a browser, which `start` gives: it runs the bundle of `worker.ts`. */
export function createBrowserJudge(start: () => Promise<BrowserWorker>): DiagramJudge {
  return new ThreadedJudge(() => new BrowserThread(start()), BUDGET);
}

class BrowserThread implements JudgingThread {
  readonly ready: Promise<void>;
  #worker: BrowserWorker | undefined;
  #settle: { resolve(verdict: DiagramVerdict): void; reject(error: Error): void } | undefined;
  #requests = 0;
  #ended = false;

  constructor(starting: Promise<BrowserWorker>) {
    this.ready = this.#start(starting);
  }

  get ended(): boolean {
    return this.#ended;
  }

  judge(source: string): Promise<DiagramVerdict> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#worker?.postMessage({ id: ++this.#requests, source } satisfies DiagramRequest);
    });
  }

  /** No process waits for a worker of a browser. */
  keepProcess(): void {}

  async terminate(): Promise<void> {
    this.#ended = true;
    this.#worker?.terminate();
  }

  async #start(starting: Promise<BrowserWorker>): Promise<void> {
    try {
      const worker = await starting;
      this.#worker = worker;
      if (this.#ended) worker.terminate();
      await new Promise<void>((resolve, reject) => {
        worker.onmessage = ({ data }) => (data.kind === 'ready' ? resolve() : this.#answer(data));
        worker.onerror = ({ message = 'for an unknown reason' }) => {
          this.#ended = true;
          const error = new Error(`The worker that runs Mermaid failed: ${message}.`);
          reject(error);
          this.#settle?.reject(error);
        };
      });
    } catch (error) {
      this.#ended = true;
      throw error;
    }
  }

  #answer(message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    if (message.id !== this.#requests) return;
    if (message.kind === 'verdict') this.#settle?.resolve(message.verdict);
    else this.#settle?.reject(new Error(`Mermaid failed: ${message.message}`));
    this.#settle = undefined;
  }
}
