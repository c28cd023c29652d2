import type { Configuration } from '../core/index.ts';
import type { DocumentSettings } from './configuration-files.ts';
import type { RuleAt } from './protocol.ts';
import type { RulePath } from './rule-setting-edit.ts';

type Later<T> = T | Promise<T>;

/** Where a rule is set, or to be set. */
export interface RulePlace {
  /** Of the configuration file. */
  readonly uri: string;
  /** What is saved there. */
  readonly text: string;
  readonly path: RulePath;
}

/** What configuration files say, wherever they are. */
export interface HostConfiguration {
  /**
   * What applies to a document in the workspace folder, where `editor` is what the editor's settings say of it. Never
   * fails: what is wrong with a file is shown there, and what it said last remains in force.
   */
  settingsOf(uri: string, editor: Configuration, folder: string | undefined): Later<DocumentSettings>;
  /** Files have changed. */
  forget(): void;
  /** Where the file that applies sets a rule, if there is such a file and it can be read. */
  rulePlace(at: RuleAt): Later<RulePlace | undefined>;
}
