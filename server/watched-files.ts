import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import { CONFIGURATION_FILES, TRADEOFF_IGNORE } from './configuration-names.ts';

const NAMES: readonly string[] = [...CONFIGURATION_FILES, TRADEOFF_IGNORE];

/** Has the client watch the files that configure Tradeoff, those of other names once they are known. */
export class WatchedFiles {
  readonly #connection: Connection;
  readonly #known = new Set<string>();
  #canWatch = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Whether the client tells of changes; of one that does not, files are read anew now and then. */
  get canWatch(): boolean {
    return this.#canWatch;
  }

  initialize({ capabilities }: InitializeParams): void {
    this.#canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
  }

  /** Called once the client takes requests. */
  start(): void {
    if (this.#canWatch) this.#watch(`**/{${NAMES.join(',')}}`);
  }

  /** `file` is an absolute path. */
  add(file: string): void {
    if (!this.#canWatch || this.#known.has(file) || NAMES.some((name) => file.endsWith(`/${name}`))) return;
    this.#known.add(file);
    this.#watch(file);
  }

  #watch(globPattern: string): void {
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch((error: unknown) => this.#connection.console.error(`${globPattern} cannot be watched: ${error}`));
  }
}
