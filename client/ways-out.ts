import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  DECLARATION_EDITS,
  type Declaration,
  RULE_SETTING_EDIT,
  type RuleAt,
  type RuleSettingEdit,
  TURN_RULE_OFF,
} from '../server/protocol.ts';

/** Commands by which someone who disagrees with Tradeoff has it keep quiet. */
export function registerWaysOut(client: LanguageClient): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(TURN_RULE_OFF, (at: RuleAt) => turnRuleOff(client, at)),
    vscode.commands.registerCommand('tradeoff.notADesign', () => declare(client, 'ignore')),
    vscode.commands.registerCommand('tradeoff.lintAsDesign', () => declare(client, 'design')),
  ];
}

/** In the configuration file that applies, which is saved so that it counts; otherwise in the settings. */
async function turnRuleOff(client: LanguageClient, at: RuleAt): Promise<void> {
  const setting = await client.sendRequest<RuleSettingEdit | null>(RULE_SETTING_EDIT, at);
  if (setting) {
    const uri = client.protocol2CodeConverter.asUri(setting.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.set(uri, [client.protocol2CodeConverter.asTextEdit(setting.edit)]);
    await vscode.workspace.applyEdit(edit);
    await (await vscode.workspace.openTextDocument(uri)).save();
    return;
  }
  const uri = client.protocol2CodeConverter.asUri(at.uri);
  const configuration = vscode.workspace.getConfiguration('tradeoff', uri);
  const known = configuration.inspect<Record<string, unknown>>('rules');
  const [target, rules] = vscode.workspace.getWorkspaceFolder(uri)
    ? [vscode.ConfigurationTarget.WorkspaceFolder, known?.workspaceFolderValue]
    : [vscode.ConfigurationTarget.Global, known?.globalValue];
  await configuration.update('rules', { ...rules, [at.rule]: 'ignore' }, target);
}

async function declare(client: LanguageClient, kind: Declaration['kind']): Promise<void> {
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
