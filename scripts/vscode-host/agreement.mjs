import { createInterface } from 'node:readline';

export const inContinuousIntegration = !['', '0', 'false'].includes(process.env.CI ?? '');

/** Whether to go ahead: yes with `--yes` and in CI, what the person answers on a terminal, otherwise no. */
export function agreed(question, yes) {
  if (yes || inContinuousIntegration) return Promise.resolve(true);
  if (!process.stdin.isTTY) return Promise.resolve(false);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    // Ctrl-C at the question is Ctrl-C for the script; Ctrl-D is a no.
    terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    terminal.once('close', () => resolve(false));
    terminal.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()));
      terminal.close();
    });
  });
}
