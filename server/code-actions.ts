import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { comparePositions, type Finding, suggestionsOf, type TextEdit } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocument } from './open-documents.ts';
import { type RuleAt, type RuleSettingEdit, TURN_RULE_OFF } from './protocol.ts';
import { type EditSupport, workspaceEdit } from './workspace-edit.ts';

/** The kind of the action that applies every fix that needs no decision. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tradeoff`;

/** What of code actions the client understands. */
export interface CodeActionSupport extends EditSupport {
  /** The command `TURN_RULE_OFF`. */
  readonly turnRuleOff: boolean;
}

/** By rule, what the configuration file that applies to the document is to hold for it to be off, if there is one. */
export type RuleOffEdits = ReadonlyMap<string, RuleSettingEdit>;

/** The quick fixes and ways out for the findings that touch the range; all safe fixes for those who ask for that. */
export function codeActions(
  { range, context }: CodeActionParams,
  open: OpenDocument,
  findings: readonly Finding[],
  support: CodeActionSupport,
  ruleOff: RuleOffEdits,
): readonly CodeAction[] {
  const isAsked = (kind: CodeActionKind) => context.only?.some((only) => isWithin(kind, only));
  // Only for who asks for it: among what is offered for one finding it would be in the way.
  const all = isAsked(FIX_ALL) ? fixAll(open, findings, support) : [];
  if (isAsked(CodeActionKind.QuickFix) === false) return all;
  const touched = findings.filter((finding) => touches(finding.range, range));
  const actions = (make: (finding: Finding, diagnostic: Diagnostic) => readonly CodeAction[]) =>
    touched.flatMap((finding) => make(finding, toDiagnostic(open.uri, finding)));
  return [
    ...all,
    ...actions((finding, diagnostic) => fixes(open, finding, diagnostic, support)),
    ...actions((finding, diagnostic) => waysOut(open, finding, diagnostic, support, ruleOff)),
    ...notADesign(open, touched, support),
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
    edit: workspaceEdit(open, edits, support),
  }));
}

function fixAll(open: OpenDocument, findings: readonly Finding[], support: CodeActionSupport): readonly CodeAction[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.suggestions.some(({ isSafe }) => isSafe)
      ? suggestionsOf(open.document, finding).find(({ isSafe }) => isSafe)
      : undefined;
    if (fix && !fix.edits.some((edit) => edits.some((other) => overlap(edit.range, other.range)))) {
      edits.push(...fix.edits);
    }
  }
  if (edits.length === 0) return [];
  const edit = workspaceEdit(open, edits, { ...support, snippets: false });
  return [{ title: 'Fix all that needs no decision', kind: FIX_ALL, edit }];
}

function waysOut(
  open: OpenDocument,
  { rule, range }: Finding,
  diagnostic: Diagnostic,
  support: CodeActionSupport,
  ruleOff: RuleOffEdits,
): readonly CodeAction[] {
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const disabling = () => workspaceEdit(open, [open.document.disabling(rule, range.start)], support);
  const disable = isDirective(rule) ? [] : [{ ...shared, title: `Disable ${rule} for this place…`, edit: disabling() }];
  const title = `Turn off ${rule}`;
  const at: RuleAt = { uri: open.uri, rule };
  if (support.turnRuleOff) {
    return [...disable, { ...shared, title, command: { title, command: TURN_RULE_OFF, arguments: [at] } }];
  }
  const setting = ruleOff.get(rule);
  return setting ? [...disable, { ...shared, title, edit: workspaceEdit(setting, [setting.edit], support) }] : disable;
}

/** What is reported of directives themselves is not for another directive to disable. */
function isDirective(rule: string): boolean {
  return RULES.some(({ id, runs }) => id === rule && runs === 'last');
}

function notADesign(
  open: OpenDocument,
  touched: readonly Finding[],
  support: CodeActionSupport,
): readonly CodeAction[] {
  const ofDesigns = touched.filter(({ rule }) =>
    open.linter.rules.some(({ id, appliesTo }) => id === rule && appliesTo === 'designs'),
  );
  // A diagram file has no front matter of ours.
  if (ofDesigns.length === 0 || open.language === 'mermaid') return [];
  return [
    {
      title: 'This is not a design doc',
      kind: CodeActionKind.QuickFix,
      diagnostics: ofDesigns.map((finding) => toDiagnostic(open.uri, finding)),
      edit: workspaceEdit(open, [open.document.declaring('ignore')], support),
    },
  ];
}

function overlap(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** Kinds are hierarchical: `quickfix` is asked for by itself and by the empty kind. */
function isWithin(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
