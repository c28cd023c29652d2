import type { DiagramJudge } from '../core/diagram/judge.ts';
import { DiagramThread } from './diagram-thread.ts';
import { ThreadedJudge } from './threaded-judge.ts';

export interface MermaidJudgeOptions {
  /** The absolute path of the bundle of `worker.ts`. */
  readonly workerPath: string;
  /** How long one diagram may take, apart from the worker's start; 5000 by default. */
  readonly budgetMilliseconds?: number;
}

/** Judges diagrams in a worker thread, which starts with the first one and keeps no idle process alive. */
export function createMermaidJudge(options: MermaidJudgeOptions): DiagramJudge {
  const { workerPath, budgetMilliseconds = 5000 } = options;
  return new ThreadedJudge(() => new DiagramThread(workerPath), budgetMilliseconds);
}
