import type { Cancellation } from '../cancellation.ts';

/**
 * The port to Mermaid. Core never imports Mermaid: a host hands in a judge, whose verdicts arrive whenever they are
 * ready.
 */

/** Where in the diagram's own source: zero-based line, and zero-based UTF-16 column where it is known. */
export interface DiagramPlace {
  readonly line: number;
  readonly character?: number;
}

export type DiagramVerdict =
  | { readonly outcome: 'valid'; readonly diagramType: string }
  | { readonly outcome: 'invalid'; readonly message: string; readonly place: DiagramPlace }
  | { readonly outcome: 'timeout'; readonly milliseconds: number };

export interface DiagramJudge {
  /**
   * What Mermaid says of `source`, the text of one diagram with its indentation in the document already removed.
   * Never rejects for a bad diagram; rejects with the signal's reason when `signal` aborts first, and with an error
   * when Mermaid itself cannot be started.
   */
  judge(source: string, signal?: Cancellation): Promise<DiagramVerdict>;
  /** Ends what the judge started. A judge that was disposed of rejects further calls. */
  dispose(): Promise<void>;
}
