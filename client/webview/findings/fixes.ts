import { editor } from '../editor-api.ts';
import type { FindingPlace, FixesMessage } from '../messages.ts';

const waiting = new Map<number, (titles: readonly string[]) => void>();
let requests = 0;

/** The titles of what can be done about a finding. Never answered where the panel is closed first. */
export function fixesFor({ rule, range }: FindingPlace): Promise<readonly string[]> {
  requests += 1;
  const request = requests;
  editor.postMessage({ kind: 'askForFixes', request, finding: { rule, range } });
  return new Promise((resolve) => waiting.set(request, resolve));
}

export function takeFixes({ request, titles }: FixesMessage): void {
  waiting.get(request)?.(titles);
  waiting.delete(request);
}

export function applyFix({ rule, range }: FindingPlace, title: string): void {
  editor.postMessage({ kind: 'applyFix', finding: { rule, range }, title });
}
