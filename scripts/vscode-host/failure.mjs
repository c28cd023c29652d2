/** Something the reader can act on: its message is printed as one line, without a stack. */
export class Failure extends Error {}

/** Ends a script: one clear line for a Failure, the whole stack for a defect of ours. */
export function reportAndFail(error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}
