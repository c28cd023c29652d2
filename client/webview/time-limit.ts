import { CoSELayout } from 'cose-base';
import { selection } from 'd3-selection';
import { Graph } from 'dagre-d3-es/src/graphlib/graph.js';

/** So many calls cost less than a look at the clock. */
const CALLS_PER_LOOK = 64;
/** In milliseconds: for longer nothing may keep the page from taking a click, whatever was asked for. */
const LONGEST_BLOCK = 60_000;
const PULSE = 250;

const UNLIMITED = new AbortController().signal;

let deadline = Number.POSITIVE_INFINITY;
let interruption = UNLIMITED;
/** When the page was free last. */
let freeAt = Number.POSITIVE_INFINITY;
let calls = 0;

/** Thrown by work that has taken longer than it may. */
export class TimeIsUp extends Error {}

/**
 * What `work` gives, unless it takes longer than so many milliseconds: then rejects with `TimeIsUp`; or unless `signal`
 * aborts: then rejects with its reason. A page has one thread, so nothing can stop Mermaid from outside; it is stopped
 * from within, where it looks up nodes and edges, moves them and adds elements. What runs elsewhere listens to
 * `currentInterruption`. Not for two works at a time.
 */
export async function withinTime<Result>(
  milliseconds: number,
  work: () => Promise<Result>,
  signal: AbortSignal = UNLIMITED,
): Promise<Result> {
  const time = new AbortController();
  const isLimited = Number.isFinite(milliseconds);
  const timer = isLimited ? setTimeout(() => time.abort(new TimeIsUp()), milliseconds) : undefined;
  freeAt = performance.now();
  const pulse = setInterval(() => {
    freeAt = performance.now();
  }, PULSE);
  deadline = freeAt + milliseconds;
  interruption = AbortSignal.any([signal, time.signal]);
  try {
    interruption.throwIfAborted();
    return await work();
  } finally {
    clearTimeout(timer);
    clearInterval(pulse);
    deadline = Number.POSITIVE_INFINITY;
    freeAt = Number.POSITIVE_INFINITY;
    interruption = UNLIMITED;
  }
}

/** Aborts when the work that goes on has to end. */
export function currentInterruption(): AbortSignal {
  return interruption;
}

function look(): void {
  interruption.throwIfAborted();
  calls += 1;
  if (calls % CALLS_PER_LOOK === 0 && performance.now() > Math.min(deadline, freeAt + LONGEST_BLOCK)) {
    throw new TimeIsUp();
  }
}

/** Has a method look at the clock before it does what it is for. */
function watch<Name extends string>(owner: Record<Name, (...given: never[]) => unknown>, name: Name): void {
  const method = owner[name];
  owner[name] = function (this: unknown, ...given: never[]) {
    look();
    return method.apply(this, given);
  };
}

watch(Graph.prototype, 'node');
watch(Graph.prototype, 'edge');
watch(selection.prototype, 'append');
watch(CoSELayout.prototype, 'tick');
