interface Port {
  onmessage: (() => void) | null;
  postMessage(message: undefined): void;
}

/** As a browser has it; Node's own has other types. */
declare const MessageChannel: new () => { readonly port1: Port; readonly port2: Port };

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/**
 * `setImmediate` for a browser, which has none: after the messages that wait, as in Node, and without the 4 ms that a
 * browser makes of nested timers. The build puts it in where it is missing.
 */
function later<Arguments extends unknown[]>(callback: (...args: Arguments) => void, ...args: Arguments): void {
  waiting.push(() => callback(...args));
  port2.postMessage(undefined);
}

export { later as setImmediate };
