import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The folders that the client has open. */
export class WorkspaceFolders {
  #uris: readonly string[] = [];

  initialize({ workspaceFolders, rootUri }: InitializeParams): void {
    this.#uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  }

  /** To be called once the client is ready; `changed` is called when folders come or go. */
  watch(connection: Connection, changed: () => void): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.#uris = [...this.#uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      changed();
    });
  }

  get first(): string | undefined {
    return this.#uris[0];
  }

  /** The innermost folder around a document. */
  around(uri: string): string | undefined {
    const holding = this.#uris.filter((folder) => uri.startsWith(withSlash(folder)));
    return holding.toSorted((one, other) => other.length - one.length)[0];
  }

  /** The path of a document in its folder, with `/`; undefined outside of all folders. */
  pathOf(uri: string): string | undefined {
    const folder = this.around(uri);
    if (folder === undefined) return undefined;
    const path = uri.slice(withSlash(folder).length).replace(/[?#].*$/, '');
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
