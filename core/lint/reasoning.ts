import type { Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';

/** A statement a rule looks for, and whether it is one about what the rule asks. */
export interface WeighedStatement {
  readonly statement: Mention;
  readonly counts: boolean;
  readonly because: string;
}

/** How a rule comes to its verdict on one component, or on all it takes together. */
export interface Reasoning {
  readonly components: readonly Component[];
  /** The mentions that ask for a statement; none where the document does not stand behind what it names. */
  readonly asking: readonly Mention[];
  /** Why it is not asked although the document stands behind it. */
  readonly excuse: string | undefined;
  /** Nothing in the document raises the question: a condition of the rule is not met. */
  readonly doesNotArise?: boolean;
  /** The statement that satisfies the rule. */
  readonly satisfiedBy: WeighedStatement | undefined;
  readonly statements: readonly WeighedStatement[];
}
