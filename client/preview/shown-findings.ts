import type { DiagramFinding } from '../../server/protocol.ts';

/** What of a diagnostic of VS Code tells which finding it shows. */
export interface ShownDiagnostic {
  readonly source?: string;
  readonly code?: string | number | { readonly value: string | number };
  readonly message: string;
}

/**
 * The findings that VS Code shows as well: when a document is linted is for the user to say, so the panel must not know
 * better than the list of problems. Places are left out of it, since text moves before diagnostics do.
 */
export function shownFindings(
  findings: readonly DiagramFinding[],
  diagnostics: readonly ShownDiagnostic[],
): readonly DiagramFinding[] {
  const shown = new Set(
    diagnostics.filter(({ source }) => source === 'tradeoff').map(({ code, message }) => key(ruleOf(code), message)),
  );
  return findings.filter(({ rule, message }) => shown.has(key(rule, message)));
}

export function ruleOf(code: ShownDiagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

function key(rule: string, message: string): string {
  return `${rule}\n${message}`;
}
