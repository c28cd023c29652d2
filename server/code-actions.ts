import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { comparePositions, type Finding, suggestionsOf, type TextEdit } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocument } from './open-documents.ts';
import { type RuleAt, type RuleSettingEdit, TURN_RULE_OFF } from './protocol.ts';
import { snippetOf } from './snippet.ts';

/** What of code actions the client understands. */
export interface CodeActionSupport {
  /** Edits with tab stops (LSP 3.18). */
  readonly snippets: boolean;
  /** The command `TURN_RULE_OFF`. */
  readonly turnRuleOff: boolean;
}

/** What the configuration file that applies to the document is to hold for the rule to be off, if there is one. */
export type RuleOffEdit = (at: RuleAt) => RuleSettingEdit | undefined;

/** The quick fixes and ways out for the findings that touch the range. */
export function codeActions(
  { range, context }: CodeActionParams,
  open: OpenDocument,
  findings: readonly Finding[],
  support: CodeActionSupport,
  ruleOff: RuleOffEdit,
): readonly CodeAction[] {
  if (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const touched = findings.filter((finding) => touches(finding.range, range));
  const actions = (make: (finding: Finding, diagnostic: Diagnostic) => readonly CodeAction[]) =>
    touched.flatMap((finding) => make(finding, toDiagnostic(open.uri, finding)));
  return [
    ...actions((finding, diagnostic) => fixes(open, finding, diagnostic, support)),
    ...actions((finding, diagnostic) => waysOut(open, finding, diagnostic, support, ruleOff)),
    ...notADesign(open, touched),
  ];
}

function fixes(
  open: OpenDocument,
  finding: Finding,
  diagnostic: Diagnostic,
  support: CodeActionSupport,
): readonly CodeAction[] {
  const suggestions = suggestionsOf(open.document, finding);
  return suggestions.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: suggestions.length === 1,
    edit: { documentChanges: [documentEdit(open, edits, support.snippets)] },
  }));
}

function waysOut(
  open: OpenDocument,
  { rule, range }: Finding,
  diagnostic: Diagnostic,
  support: CodeActionSupport,
  ruleOff: RuleOffEdit,
): readonly CodeAction[] {
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const disabling = () => documentEdit(open, [open.document.disabling(rule, range.start)], support.snippets);
  const disable = isDirective(rule)
    ? []
    : [{ ...shared, title: `Disable ${rule} for this place…`, edit: { documentChanges: [disabling()] } }];
  const title = `Turn off ${rule}`;
  const at: RuleAt = { uri: open.uri, rule };
  if (support.turnRuleOff) {
    return [...disable, { ...shared, title, command: { title, command: TURN_RULE_OFF, arguments: [at] } }];
  }
  const setting = ruleOff(at);
  return setting ? [...disable, { ...shared, title, edit: { changes: { [setting.uri]: [setting.edit] } } }] : disable;
}

/** What is reported of directives themselves is not for another directive to disable. */
function isDirective(rule: string): boolean {
  return RULES.some(({ id, runs }) => id === rule && runs === 'last');
}

function notADesign(open: OpenDocument, touched: readonly Finding[]): readonly CodeAction[] {
  const ofDesigns = touched.filter(({ rule }) =>
    RULES.some(({ id, appliesTo }) => id === rule && appliesTo === 'designs'),
  );
  if (ofDesigns.length === 0) return [];
  return [
    {
      title: 'This is not a design doc',
      kind: CodeActionKind.QuickFix,
      diagnostics: ofDesigns.map((finding) => toDiagnostic(open.uri, finding)),
      edit: { documentChanges: [documentEdit(open, [open.document.declaring('ignore')], false)] },
    },
  ];
}

function documentEdit({ uri, version }: OpenDocument, edits: readonly TextEdit[], snippets: boolean): TextDocumentEdit {
  return {
    textDocument: { uri, version },
    edits: edits.map(({ range, newText }) =>
      snippets ? { range, snippet: { kind: 'snippet', value: snippetOf(newText) } } : { range, newText },
    ),
  };
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** Kinds are hierarchical: `quickfix` is asked for by itself and by the empty kind. */
function isWithin(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
