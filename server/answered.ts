/** How long a client may take to say what it is configured to before work goes on without, in milliseconds. */
const PATIENCE = 1000;

/**
 * What `answer` resolves to, or undefined where that takes too long; `late` is called once it has come after all. A
 * client that never answers costs this wait and nothing else.
 */
export async function answered<T>(answer: Promise<T>, late: () => void = () => {}): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, PATIENCE);
  });
  void answer.then(
    () => isLate && late(),
    () => {},
  );
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}
