import type { DiagramVerdict } from '../core/diagram/judge.ts';

export interface DiagramRequest {
  readonly id: number;
  readonly source: string;
}

/** The first message says that Mermaid is loaded; then one follows for each request, in order. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: DiagramVerdict }
  /** Mermaid could not judge, which is no fault of the diagram. */
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
