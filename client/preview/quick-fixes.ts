import * as vscode from 'vscode';
import type { FindingPlace, Range } from '../webview/messages.ts';
import { ruleOf } from './shown-findings.ts';

/** What the language server offers for a range of a document. */
export type CodeActionsAt = (uri: vscode.Uri, range: Range) => Promise<readonly vscode.CodeAction[]>;

/** What can be done about one finding. */
export async function fixesFor(
  codeActionsAt: CodeActionsAt,
  document: vscode.TextDocument,
  { rule, range }: FindingPlace,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await codeActionsAt(document.uri, range);
  return actions.filter(({ diagnostics = [] }) => diagnostics.some(({ code }) => ruleOf(code) === rule));
}

/** Applies a fix in `editor`, where its blanks become tab stops. */
export async function applyFix({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
