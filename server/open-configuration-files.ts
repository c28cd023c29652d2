import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { LineText } from '../core/index.ts';
import { CONFIGURATION_FILES } from './configuration-names.ts';

/** A configuration file as it stands in the editor, saved or not; `uri` is as the client writes it. */
export interface OpenConfigurationFile {
  readonly uri: string;
  readonly version: number;
  readonly text: LineText;
}

/**
 * The configuration files that are open in the editor: an edit of one has to fit the text there. What is in force is
 * what is saved.
 */
export class OpenConfigurationFiles {
  readonly #connection: Connection;
  readonly #open = new Map<string, OpenConfigurationFile>();
  #canAsk = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  initialize({ capabilities }: InitializeParams): void {
    this.#canAsk = capabilities.textDocument?.synchronization?.dynamicRegistration ?? false;
  }

  /** Called once the client takes requests: asks for these files besides what it tells of by itself. */
  start(): void {
    if (!this.#canAsk) return;
    const documentSelector = CONFIGURATION_FILES.map((name) => ({ pattern: `**/${name}` }));
    const complain = (error: unknown) => this.#connection.console.error(`Open configurations stay unknown: ${error}`);
    const { client } = this.#connection;
    client.register(DidOpenTextDocumentNotification.type, { documentSelector }).catch(complain);
    const syncKind = TextDocumentSyncKind.Incremental;
    client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }).catch(complain);
    client.register(DidCloseTextDocumentNotification.type, { documentSelector }).catch(complain);
  }

  /** Documents of other names are ignored. */
  open({ uri, version, text }: TextDocumentItem): void {
    const key = keyOf(uri);
    if (!CONFIGURATION_FILES.some((name) => key.endsWith(`/${name}`))) return;
    this.#open.set(key, { uri, version, text: new LineText(text) });
  }

  /** Returns whether it is one of these files. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const known = this.#open.get(keyOf(uri));
    if (!known) return false;
    let { text } = known;
    for (const change of changes) {
      if ('range' in change) text.replace(change.range, change.text);
      else text = new LineText(change.text);
    }
    this.#open.set(keyOf(uri), { uri, version, text });
    return true;
  }

  /** Returns whether it was one of these files. */
  close(uri: string): boolean {
    return this.#open.delete(keyOf(uri));
  }

  get(uri: string): OpenConfigurationFile | undefined {
    return this.#open.get(keyOf(uri));
  }
}

/** Clients differ in what of a URI they encode. */
function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}
