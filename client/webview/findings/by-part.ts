import { SEVERITY_ORDER } from '../icons.ts';
import type { DiagramFinding } from '../messages.ts';

/** The findings on each part that has any, the worst first. */
export function findingsByPart(findings: readonly DiagramFinding[]): ReadonlyMap<number, readonly DiagramFinding[]> {
  const byPart = new Map<number, DiagramFinding[]>();
  for (const finding of worstFirst(findings)) {
    for (const part of finding.parts) {
      const list = byPart.get(part);
      if (list) list.push(finding);
      else byPart.set(part, [finding]);
    }
  }
  return byPart;
}

export function worstFirst(findings: readonly DiagramFinding[]): readonly DiagramFinding[] {
  const rank = ({ severity }: DiagramFinding) => SEVERITY_ORDER.indexOf(severity);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
