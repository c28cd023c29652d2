import type { Connection, InitializeParams } from 'vscode-languageserver';
import { answered } from '../answered.ts';

const DEFAULT_FOLDER = '.tradeoff/templates';

/** Asks the client where a document's workspace has its templates, when they are wanted and not before. */
export class TemplateWorkspace {
  readonly #connection: Connection;
  #asksFolders = false;
  #asksSettings = false;
  /** What a client opened that cannot be asked. */
  #initial: readonly string[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): void {
    this.#asksFolders = capabilities.workspace?.workspaceFolders ?? false;
    this.#asksSettings = capabilities.workspace?.configuration ?? false;
    this.#initial = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  }

  /** The innermost workspace folder around the document; the first one for a document outside of all, or a new one. */
  async folderOf(uri: string | undefined): Promise<string | undefined> {
    const asked = this.#asksFolders ? await answered(this.#connection.workspace.getWorkspaceFolders()) : undefined;
    const folders = asked?.map((folder) => folder.uri) ?? this.#initial;
    const around = folders.filter((folder) => uri?.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
    return around.sort((one, other) => other.length - one.length)[0] ?? folders[0];
  }

  /** The setting `tradeoff.templates.folder`. */
  async setting(uri: string | undefined): Promise<string> {
    if (!this.#asksSettings) return DEFAULT_FOLDER;
    const item = { section: 'tradeoff.templates', ...(uri !== undefined && { scopeUri: uri }) };
    const answer: unknown = await answered(this.#connection.workspace.getConfiguration(item).catch(() => undefined));
    const folder = typeof answer === 'object' && answer !== null && 'folder' in answer ? answer.folder : undefined;
    return typeof folder === 'string' ? folder.trim() : DEFAULT_FOLDER;
  }
}
