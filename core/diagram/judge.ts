import type { Cancellation } from '../cancellation.ts';
import type { Range } from '../text/position.ts';
import type { LocatedModel } from './located-model.ts';

/**
 * The port to Mermaid. Core never imports Mermaid: a host hands in a judge, whose verdicts arrive whenever they are
 * ready.
 */

/** Where in the diagram's own source: zero-based line, and zero-based UTF-16 columns where they are known. */
export interface DiagramPlace {
  readonly line: number;
  readonly character?: number;
  /** Where, on the same line, it ends. */
  readonly endCharacter?: number;
}

/** A change of the diagram's source after which Mermaid reads on. */
export interface DiagramRepair {
  readonly title: string;
  readonly range: Range;
  readonly newText: string;
}

export type DiagramVerdict =
  | {
      readonly outcome: 'valid';
      readonly diagramType: string;
      /** Absent for types of which nothing but labels is read. */
      readonly model?: LocatedModel;
    }
  | {
      readonly outcome: 'invalid';
      readonly message: string;
      readonly place: DiagramPlace;
      readonly repair?: DiagramRepair;
    }
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
