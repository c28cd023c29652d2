/** A page that is not seen is not painted. */
const LONG_ENOUGH = 100;

/** Once the page has been painted as it is now. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONG_ENOUGH);
  });
}
