import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileParams, LIST_FOLDER, READ_FILE, type RemoteFile } from '../server/protocol.ts';

/** Reads files for the server that it has no way to read itself. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE, ({ uri }: FileParams): Promise<string | null> => readText(vscode.Uri.parse(uri))),
    client.onRequest(LIST_FOLDER, ({ uri }: FileParams): Promise<readonly RemoteFile[]> => list(vscode.Uri.parse(uri))),
  );
}

/** Null for what cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function list(folder: vscode.Uri): Promise<readonly RemoteFile[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const files = entries.filter(([, type]) => type & vscode.FileType.File);
    return await Promise.all(
      files.map(async ([name]) => {
        const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name));
        return { name, version: `${mtime} ${size}` };
      }),
    );
  } catch {
    return [];
  }
}
