import type { DocumentKind } from './document-kind.ts';

/** What the user, by configuration or front matter, says a document is; `undefined` leaves it to judgement. */
export type DeclaredKind = 'design' | 'ignore' | undefined;

/** What a document counts as that is judged to be `judged`. */
export function kindAsDeclared(declared: DeclaredKind, judged: DocumentKind): DocumentKind {
  if (declared === 'ignore') return { name: 'other', isDesign: false, because: 'it is declared not to be a design' };
  if (declared !== 'design') return judged;
  return { name: judged.name === 'adr' ? 'adr' : 'design', isDesign: true, because: 'it is declared a design' };
}
