import type { DiagramJudge, DiagramVerdict } from '../core/diagram/judge.ts';
import { RecentMap } from './recent-map.ts';

/** A thread with Mermaid in it. It judges one diagram at a time. */
export interface JudgingThread {
  /** Resolves once Mermaid is loaded; rejects if the thread ends before that. */
  readonly ready: Promise<void>;
  /** True when the thread can judge nothing any more. */
  readonly ended: boolean;
  /** Call it when `ready` has resolved and the previous call has settled. Rejects when Mermaid or the thread fails. */
  judge(source: string): Promise<DiagramVerdict>;
  /** Whether the thread keeps the process from exiting. */
  keepProcess(keep: boolean): void;
  terminate(): Promise<void>;
}

const rememberedVerdicts = 256;

interface Waiter {
  resolve(verdict: DiagramVerdict): void;
  reject(reason: unknown): void;
}

/** A diagram that waits or runs, with everyone who asked for it. */
interface Job {
  readonly source: string;
  readonly waiters: Set<Waiter>;
}

/** Judges diagrams in a thread that `start` gives, which takes the place of one that ended or took too long. */
export class ThreadedJudge implements DiagramJudge {
  readonly #start: () => JudgingThread;
  readonly #budget: number;
  readonly #verdicts = new RecentMap<string, DiagramVerdict>(rememberedVerdicts);
  /** Jobs that wait, and the one that runs, by their source; in the order in which they were asked for. */
  readonly #jobs = new Map<string, Job>();
  #running: Job | undefined;
  #thread: JudgingThread | undefined;
  #terminations: Promise<unknown> = Promise.resolve();
  #disposed = false;

  /** `budget` is how long one diagram may take, in milliseconds, apart from the thread's start. */
  constructor(start: () => JudgingThread, budget: number) {
    this.#start = start;
    this.#budget = budget;
  }

  async judge(source: string, signal?: AbortSignal): Promise<DiagramVerdict> {
    if (this.#disposed) throw disposedError();
    signal?.throwIfAborted();
    return this.#verdicts.get(source) ?? this.#wait(source, signal);
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    for (const job of this.#jobs.values()) this.#settle(job, (waiter) => waiter.reject(disposedError()));
    this.#discardThread();
    await this.#terminations;
  }

  #wait(source: string, signal: AbortSignal | undefined): Promise<DiagramVerdict> {
    return new Promise((resolve, reject) => {
      const job = this.#jobs.get(source) ?? { source, waiters: new Set<Waiter>() };
      const abort = () => {
        job.waiters.delete(waiter);
        if (job.waiters.size === 0 && job !== this.#running) this.#jobs.delete(source);
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        resolve: (verdict) => {
          signal?.removeEventListener('abort', abort);
          resolve(verdict);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      job.waiters.add(waiter);
      this.#jobs.set(source, job);
      if (!this.#running) void this.#runAll();
    });
  }

  /** Runs one job after the other until none is left. */
  async #runAll(): Promise<void> {
    for (const job of this.#jobs.values()) {
      this.#running = job;
      try {
        const verdict = await this.#run(job.source);
        this.#verdicts.set(job.source, verdict);
        this.#settle(job, (waiter) => waiter.resolve(verdict));
      } catch (error) {
        this.#discardThread();
        this.#settle(job, (waiter) => waiter.reject(error));
      }
    }
    this.#running = undefined;
  }

  async #run(source: string): Promise<DiagramVerdict> {
    if (!this.#thread || this.#thread.ended) this.#thread = this.#start();
    const thread = this.#thread;
    thread.keepProcess(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      await thread.ready;
      const verdict = thread.judge(source);
      const timeout = new Promise<undefined>((resolve) => {
        // When this thread was busy, the verdict may have arrived in time: it is read before `setImmediate` runs.
        timer = setTimeout(() => setImmediate(resolve, undefined), this.#budget);
      });
      const winner = await Promise.race([verdict, timeout]);
      if (winner) return winner;
      this.#discardThread();
      return { outcome: 'timeout', milliseconds: this.#budget };
    } finally {
      clearTimeout(timer);
      thread.keepProcess(false);
    }
  }

  #settle(job: Job, tell: (waiter: Waiter) => void): void {
    this.#jobs.delete(job.source);
    job.waiters.forEach(tell);
    job.waiters.clear();
  }

  #discardThread(): void {
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread) this.#terminations = Promise.all([this.#terminations, thread.terminate()]);
  }
}

function disposedError(): Error {
  return new Error('This judge of diagrams was disposed of.');
}
