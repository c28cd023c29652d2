import { format } from 'node:util';

/**
 * Marks what this extension host prints. In the embedded VS Code it reaches the terminal through the workbench's log,
 * among much else, and the stand-in (scripts/vscode-host/stand-in.mjs) picks the marked lines out.
 */
export function markConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method];
    const marked = (...values: unknown[]) => print(`[suite] ${format(...values)}`);
    // Redefined, because VS Code's own wrapper ignores assignments.
    Object.defineProperty(console, method, { value: marked, configurable: true, writable: true });
  }
}
