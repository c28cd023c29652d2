import { selection } from 'd3-selection';
import { Graph } from 'dagre-d3-es/src/graphlib/graph.js';

/** So many calls cost less than a look at the clock. */
const CALLS_PER_LOOK = 64;

let deadline = Number.POSITIVE_INFINITY;
let calls = 0;

/** Thrown by work that has taken longer than it may. */
export class TimeIsUp extends Error {}

/**
 * What `work` gives, unless it takes longer than so many milliseconds: then rejects with `TimeIsUp`. A page has one
 * thread, so nothing can stop Mermaid from outside; it is stopped from within, where its layout asks for nodes and edges
 * and where it adds elements. Not for two works at a time.
 */
export async function withinTime<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  deadline = performance.now() + milliseconds;
  try {
    return await work();
  } finally {
    deadline = Number.POSITIVE_INFINITY;
  }
}

function look(): void {
  calls += 1;
  if (calls % CALLS_PER_LOOK === 0 && performance.now() > deadline) throw new TimeIsUp();
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
