/** Work that can pause after each step; who has no need to pause takes it with `finish`. */
export type Steps<Result> = Generator<void, Result>;

export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Result;
  }
}
