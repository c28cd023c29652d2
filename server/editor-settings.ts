import type { Connection } from 'vscode-languageserver';
import { type Configuration, ConfigurationError, EMPTY_CONFIGURATION, readConfiguration } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { answered } from './answered.ts';

/**
 * The editor's own settings, asked for once a document; clients that have none, or answer null, have said nothing. One
 * that takes long has said nothing yet.
 */
export class EditorSettings {
  readonly #connection: Connection;
  readonly #late: () => void;
  readonly #byDocument = new Map<string, Promise<Configuration>>();
  #available = false;

  /** `late` is called when settings have come that were waited for in vain. */
  constructor(connection: Connection, late: () => void) {
    this.#connection = connection;
    this.#late = late;
  }

  /** Called once the client has said whether it can be asked. */
  initialize(available: boolean): void {
    this.#available = available;
  }

  /** Never rejects: a setting that is not understood is said in the log, and counts as nothing said. */
  of(uri: string): Promise<Configuration> {
    const known = this.#byDocument.get(uri);
    if (known) return known;
    const asked = this.#ask(uri);
    const settings = answered(asked, () => {
      if (this.#byDocument.get(uri) !== settings) return;
      this.#byDocument.set(uri, asked);
      this.#late();
    }).then((inTime) => inTime ?? EMPTY_CONFIGURATION);
    this.#byDocument.set(uri, settings);
    return settings;
  }

  forget(uri?: string): void {
    if (uri === undefined) this.#byDocument.clear();
    else this.#byDocument.delete(uri);
  }

  async #ask(scopeUri: string): Promise<Configuration> {
    if (!this.#available) return EMPTY_CONFIGURATION;
    try {
      const answer: unknown = await this.#connection.workspace.getConfiguration({ scopeUri, section: 'tradeoff' });
      if (typeof answer !== 'object' || answer === null) return EMPTY_CONFIGURATION;
      const { rules, documents } = answer as { rules?: unknown; documents?: unknown };
      const said = { ...(rules ? { rules } : {}), ...(documents ? { documents } : {}) };
      return readConfiguration(
        said,
        RULES.map(({ id }) => id),
      );
    } catch (error) {
      const reason = error instanceof ConfigurationError ? `settings: ${error.message}` : `no settings: ${error}`;
      this.#connection.console.error(reason);
      return EMPTY_CONFIGURATION;
    }
  }
}
