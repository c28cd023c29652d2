import type { Connection, InitializeParams } from 'vscode-languageserver';
import { answered } from '../answered.ts';

const DEFAULT_FOLDER = '.tradeoff/templates';

/** Asks the client where a document's workspace has its templates, when they are wanted and not before. */
export class TemplateWorkspace {
  readonly #connection: Connection;
  #asksSettings = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ capabilities }: InitializeParams): void {
    this.#asksSettings = capabilities.workspace?.configuration ?? false;
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
