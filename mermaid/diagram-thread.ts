import { Worker } from 'node:worker_threads';
import type { DiagramVerdict } from '../core/diagram/judge.ts';
import type { JudgingThread } from './threaded-judge.ts';
import type { DiagramRequest, WorkerMessage } from './worker-messages.ts';

/** Far above what any diagram needs that a reader could take in. */
const heapMegabytes = 512;

interface Request {
  readonly id: number;
  resolve(verdict: DiagramVerdict): void;
  reject(error: Error): void;
}

/** One worker thread with Mermaid in it. It judges one diagram at a time. */
export class DiagramThread implements JudgingThread {
  readonly #worker: Worker;
  /** Resolves once Mermaid is loaded; rejects if the thread ends before that. */
  readonly ready: Promise<void>;
  #request: Request | undefined;
  #requests = 0;
  #ended = false;

  /** @throws if `workerPath` is not absolute. */
  constructor(workerPath: string) {
    // What it prints is kept off our standard output, which may carry the language server's protocol. Nobody may read
    // it either, for a stream that is read keeps the process alive.
    this.#worker = new Worker(workerPath, {
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#worker.stdout.destroy();
    this.#worker.stderr.destroy();
    this.ready = new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        this.#ended = true;
        reject(error);
        this.#request?.reject(error);
        this.#request = undefined;
      };
      this.#worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') resolve();
        else this.#answer(message);
      });
      this.#worker.on('error', (cause) => fail(new Error('The worker that runs Mermaid failed.', { cause })));
      this.#worker.on('exit', (code) => fail(new Error(`The worker that runs Mermaid ended with exit code ${code}.`)));
    });
    this.#worker.unref();
  }

  /** True when the thread can judge nothing any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Call it when `ready` has resolved and the previous call has settled. Rejects when Mermaid or the thread fails. */
  judge(source: string): Promise<DiagramVerdict> {
    return new Promise((resolve, reject) => {
      this.#request = { id: ++this.#requests, resolve, reject };
      this.#worker.postMessage({ id: this.#request.id, source } satisfies DiagramRequest);
    });
  }

  /** Whether the thread keeps the process from exiting. */
  keepProcess(keep: boolean): void {
    if (keep) this.#worker.ref();
    else this.#worker.unref();
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer(message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    const request = this.#request;
    if (request?.id !== message.id) return;
    this.#request = undefined;
    if (message.kind === 'verdict') request.resolve(message.verdict);
    else request.reject(new Error(`Mermaid failed: ${message.message}`));
  }
}
