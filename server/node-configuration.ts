import { readFileSync } from 'node:fs';
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type Configuration, LineText, NO_DIALECT } from '../core/index.ts';
import type { ConfigurationProblem } from './configuration-chain.ts';
import { ConfigurationFiles, type DocumentSettings } from './configuration-files.ts';
import type { RuleAt, RuleSettingEdit } from './protocol.ts';
import { ruleSettingChange } from './rule-setting-edit.ts';

/** Whom to tell which configuration files are read, so that they are watched. */
export type FileListener = (file: string) => void;

/** The configuration files of a workspace on disk: what they say, and what is wrong with them, shown where it is. */
export class NodeConfiguration {
  readonly #connection: Connection;
  readonly #files: ConfigurationFiles;
  /** What the client has been told of each file, where anything is wrong with it. */
  readonly #told = new Map<string, string>();

  constructor(connection: Connection, workingDirectory: string, read: FileListener) {
    this.#connection = connection;
    this.#files = new ConfigurationFiles(workingDirectory, undefined, (file, problems) => {
      read(file);
      this.#show(file, problems);
    });
  }

  /** What applies to a document; one that is no file has what the editor says. */
  settingsOf(uri: string, editor: Configuration): DocumentSettings {
    const file = fileOf(uri);
    if (file !== undefined) return this.#files.inForce(file, editor);
    return { rules: editor.rules, declared: undefined, dialect: NO_DIALECT };
  }

  forget(): void {
    this.#files.forget();
  }

  /** What the file that applies to the document is to hold for the rule to be off. */
  ruleOff({ uri, rule }: RuleAt): RuleSettingEdit | undefined {
    const document = fileOf(uri);
    const file = document === undefined ? undefined : this.#files.fileFor(document);
    if (file === undefined) return undefined;
    try {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      const change = ruleSettingChange(file, text, rule, 'ignore');
      if (!change) return undefined;
      const { start, end, newText } = change;
      const lines = new LineText(text);
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      return { uri: URI.file(file).toString(), edit: { range, newText } };
    } catch {
      return undefined;
    }
  }

  #show(file: string, problems: readonly ConfigurationProblem[]): void {
    const news = problems.length === 0 ? undefined : JSON.stringify(problems);
    if (this.#told.get(file) === news) return;
    if (news === undefined) this.#told.delete(file);
    else this.#told.set(file, news);
    for (const { message } of problems) this.#connection.console.error(`${file}: ${message}`);
    const diagnostics = problems.map(({ range, message }) => ({
      source: 'tradeoff',
      severity: DiagnosticSeverity.Error,
      range,
      message: sentence(message),
    }));
    void this.#connection.sendDiagnostics({ uri: URI.file(file).toString(), diagnostics });
  }
}

function fileOf(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

function sentence(message: string): string {
  const end = /[?.]$/.test(message) ? '' : '.';
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${end}`;
}
