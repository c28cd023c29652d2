import type { Configuration } from '../core/index.ts';
import type { DocumentSettings } from './configuration-files.ts';
import type { RuleAt, RuleSettingEdit } from './protocol.ts';

type Later<T> = T | Promise<T>;

/** What configuration files say, wherever they are. */
export interface HostConfiguration {
  /**
   * What applies to a document in the workspace folder, where `editor` is what the editor's settings say of it. Never
   * fails: what is wrong with a file is shown there, and what it said last remains in force.
   */
  settingsOf(uri: string, editor: Configuration, folder: string | undefined): Later<DocumentSettings>;
  /** Files have changed. */
  forget(): void;
  /** What the file that applies is to hold for a rule to be off, if there is one that can be changed. */
  ruleOff(at: RuleAt): Later<RuleSettingEdit | undefined>;
}
