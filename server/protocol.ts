import type { TextEdit } from 'vscode-languageserver-types';

/** Custom messages between client and server: names and shapes only, so that the client shares no code. */

/** Notification, server to client: what an open document was taken for, sent whenever that may have changed. */
export const DOCUMENT_STATUS = 'tradeoff/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  readonly kind: string;
  readonly isDesign: boolean;
  /** Why, as half a sentence. */
  readonly because: string;
  readonly findings: number;
}

/**
 * Command of the client, in code actions for clients that announce it by the initialization option `turnRuleOff`: sets
 * the severity of the rule to `ignore` in the configuration file that `RULE_SETTING_EDIT` names, or in its settings.
 */
export const TURN_RULE_OFF = 'tradeoff.turnRuleOff';

export interface RuleAt {
  /** Of the document whose configuration counts. */
  readonly uri: string;
  readonly rule: string;
}

export interface InitializationOptions {
  readonly turnRuleOff?: boolean;
}

/** Request: `RuleAt` → `RuleSettingEdit`, or null where no configuration file applies to the document. */
export const RULE_SETTING_EDIT = 'tradeoff/ruleSettingEdit';

export interface RuleSettingEdit {
  /** Of the configuration file. */
  readonly uri: string;
  readonly edit: TextEdit;
}

/** Request: `Declaration` → the edits of its front matter, or null where the document is not open. */
export const DECLARATION_EDITS = 'tradeoff/declarationEdits';

export interface Declaration {
  readonly uri: string;
  /** What the document is to be taken for from now on. */
  readonly kind: 'design' | 'ignore';
}
