import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigurationProblem } from './configuration-chain.ts';

/** Shows what is wrong with configuration files where it is. */
export class ConfigurationDiagnostics {
  readonly #connection: Connection;
  /** What the client has been told of each file, where anything is wrong with it. */
  readonly #told = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  show(uri: string, problems: readonly ConfigurationProblem[]): void {
    const news = problems.length === 0 ? undefined : JSON.stringify(problems);
    if (this.#told.get(uri) === news) return;
    if (news === undefined) this.#told.delete(uri);
    else this.#told.set(uri, news);
    for (const { message } of problems) this.#connection.console.error(`${uri}: ${message}`);
    const diagnostics = problems.map(({ range, message }) => ({
      source: 'tradeoff',
      severity: DiagnosticSeverity.Error,
      range,
      message: sentence(message),
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}

function sentence(message: string): string {
  const end = /[?.]$/.test(message) ? '' : '.';
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${end}`;
}
