import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  DECLARATION_EDITS,
  type Declaration,
  RULE_SETTING_EDIT,
  type RuleAt,
  type RuleSettingEdit,
  TURN_RULE_OFF,
} from '../server/protocol.ts';

/** Commands by which someone who disagrees with Tradeoff has it keep quiet. */
export function registerWaysOut(client: BaseLanguageClient): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(TURN_RULE_OFF, (at: RuleAt) => turnRuleOff(client, at)),
    vscode.commands.registerCommand('tradeoff.notADesign', () => declare(client, 'ignore')),
    vscode.commands.registerCommand('tradeoff.lintAsDesign', () => declare(client, 'design')),
  ];
}

/** In the configuration file that applies, otherwise in the settings. */
async function turnRuleOff(client: BaseLanguageClient, at: RuleAt): Promise<void> {
  const inFile = await fileChange(client, at);
  if (inFile) return changeFile(inFile, at);
  const uri = client.protocol2CodeConverter.asUri(at.uri);
  const configuration = vscode.workspace.getConfiguration('tradeoff', uri);
  const known = configuration.inspect<Record<string, unknown>>('rules');
  const [target, rules] = vscode.workspace.getWorkspaceFolder(uri)
    ? [vscode.ConfigurationTarget.WorkspaceFolder, known?.workspaceFolderValue]
    : [vscode.ConfigurationTarget.Global, known?.globalValue];
  await configuration.update('rules', { ...rules, [at.rule]: 'ignore' }, target);
}

interface FileChange {
  readonly file: vscode.TextDocument;
  readonly edit: vscode.TextEdit;
}

/** For the text that is in the editor: a file that was just opened or changed is asked about again. */
async function fileChange(client: BaseLanguageClient, at: RuleAt): Promise<FileChange | undefined> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const setting = await client.sendRequest<RuleSettingEdit | null>(RULE_SETTING_EDIT, at);
    if (!setting) return undefined;
    const file = await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(setting.uri));
    if (setting.version === file.version) {
      return { file, edit: client.protocol2CodeConverter.asTextEdit(setting.edit) };
    }
  }
  return undefined;
}

/** It is saved so that it counts, unless it holds what someone has not saved yet. */
async function changeFile({ file, edit }: FileChange, { rule }: RuleAt): Promise<void> {
  const name = vscode.workspace.asRelativePath(file.uri);
  const hadChanges = file.isDirty;
  const change = new vscode.WorkspaceEdit();
  change.set(file.uri, [edit]);
  if (!(await vscode.workspace.applyEdit(change))) {
    void vscode.window.showWarningMessage(`${rule} is still on: ${name} cannot be edited.`);
    return;
  }
  if (!hadChanges) {
    await file.save();
    return;
  }
  const message = `${rule} is off once ${name}, which has other changes too, is saved.`;
  if ((await vscode.window.showInformationMessage(message, 'Save')) === 'Save') await file.save();
}

async function declare(client: BaseLanguageClient, kind: Declaration['kind']): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const declaration: Declaration = { uri: document.uri.toString(), kind };
  const edits = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asTextEdits>[0]>(
    DECLARATION_EDITS,
    declaration,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, (await client.protocol2CodeConverter.asTextEdits(edits)) ?? []);
  await vscode.workspace.applyEdit(edit);
}
