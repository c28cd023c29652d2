import type { DiagramJudge } from '../core/index.ts';
import type { OpenDocuments } from './open-documents.ts';

/** For so long, in milliseconds, nobody has typed when someone has stopped typing. */
const PAUSE = 150;

export interface JudgingListener {
  /** Mermaid has said something new of a document. */
  judged(uri: string): void;
  failed(error: unknown): void;
}

/** Has Mermaid judge the diagrams of open documents, of what is typed only when nobody types any more. */
export class Judging {
  readonly #documents: OpenDocuments;
  readonly #mermaid: () => DiagramJudge | undefined;
  readonly #listener: JudgingListener;
  /** When somebody last typed in a document. */
  readonly #typed = new Map<string, number>();
  readonly #waiting = new Set<string>();

  constructor(documents: OpenDocuments, mermaid: () => DiagramJudge | undefined, listener: JudgingListener) {
    this.#documents = documents;
    this.#mermaid = mermaid;
    this.#listener = listener;
  }

  typed(uri: string): void {
    this.#typed.set(uri, performance.now());
  }

  forget(uri: string): void {
    this.#typed.delete(uri);
  }

  /** Begins after what is under way is answered, which does not wait for Mermaid. */
  soon(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    const begin = () => {
      const pause = (this.#typed.get(uri) ?? Number.NEGATIVE_INFINITY) + PAUSE - performance.now();
      if (pause > 0) {
        setTimeout(begin, pause);
        return;
      }
      this.#waiting.delete(uri);
      void this.#judge(uri);
    };
    setImmediate(begin);
  }

  async #judge(uri: string): Promise<void> {
    const mermaid = this.#mermaid();
    try {
      if (mermaid && (await this.#documents.judgeDiagrams(uri, mermaid))) this.#listener.judged(uri);
    } catch (error) {
      this.#listener.failed(error);
    }
  }
}
