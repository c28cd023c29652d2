import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OfferedTemplate, TEMPLATES, type TemplatesParams, type TemplatesResult } from '../server/protocol.ts';
import { pickDocumentTemplate, pickTemplate } from './pick-template.ts';
import { isLintedMarkdown } from './schemes.ts';
import { TemplatePreview } from './template-preview.ts';

/** The command “Insert Template…”. */
export function registerInsertTemplate(client: BaseLanguageClient): vscode.Disposable {
  const preview = new TemplatePreview();
  const offered = (params: TemplatesParams) => client.sendRequest<TemplatesResult>(TEMPLATES, params);

  async function insertTemplate(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isLintedMarkdown(editor.document)) return newDocument();
    const { templates } = await offered(placeIn(editor));
    const likely = editor.document.getText().trim() === '' ? 'document' : 'section';
    const template = await pickTemplate(templates, likely, preview).finally(() => preview.close());
    if (!template) return;
    // Asked again, since the document may have changed under the pick.
    const { range, templates: now } = await offered(placeIn(editor));
    const fitted = now.find(({ id }) => id === template.id);
    if (fitted) await insert(await shown(editor.document, editor.viewColumn), fitted, range);
  }

  async function newDocument(): Promise<void> {
    const { range, templates } = await offered({});
    const template = await pickDocumentTemplate(templates, preview).finally(() => preview.close());
    if (!template) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    await insert(await shown(document), template, range);
  }

  return vscode.Disposable.from(preview, vscode.commands.registerCommand('tradeoff.insertTemplate', insertTemplate));
}

function placeIn({ document, selection: { active } }: vscode.TextEditor): TemplatesParams {
  return { uri: document.uri.toString(), position: { line: active.line, character: active.character } };
}

/** With the focus, so that the tab stops can be filled at once. */
function shown(document: vscode.TextDocument, viewColumn?: vscode.ViewColumn): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
}

async function insert(
  editor: vscode.TextEditor,
  { snippet }: OfferedTemplate,
  { start, end }: TemplatesResult['range'],
): Promise<void> {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (await editor.insertSnippet(new vscode.SnippetString(snippet), range)) return;
  void vscode.window.showWarningMessage('The template was not inserted: the document cannot be edited.');
}
