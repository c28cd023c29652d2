import type { Connection } from 'vscode-languageserver';
import { type Configuration, NO_DIALECT } from '../core/index.ts';
import { answered } from './answered.ts';
import type { ConfigurationProblem } from './configuration-chain.ts';
import { ConfigurationDiagnostics } from './configuration-diagnostics.ts';
import { ConfigurationFiles, type DocumentSettings } from './configuration-files.ts';
import type { FileAccess } from './file-access.ts';
import type { HostConfiguration, RulePlace } from './host-configuration.ts';
import { LIST_FOLDER, READ_FILE, type RemoteFile, type RuleAt } from './protocol.ts';
import type { TemplateFile } from './templates/template-files.ts';

/** A configuration may extend one that extends one, and so on; none goes deeper. */
const MOST_ROUNDS = 10;

/**
 * The files of workspaces that the server cannot read by itself, for want of a disk or since they are somewhere else:
 * the client reads them. Every file is asked for once until `forget`.
 */
export class RemoteFiles implements HostConfiguration {
  /** Called when the client has answered after it was waited for no longer: what was found without may be wrong. */
  late: () => void = () => {};
  readonly #connection: Connection;
  readonly #texts = new Map<string, string | null>();
  /** What was looked for and has not been asked for yet. */
  readonly #wanted = new Set<string>();
  readonly #found = new Map<string, readonly ConfigurationProblem[]>();
  readonly #diagnostics: ConfigurationDiagnostics;
  readonly #files: ConfigurationFiles;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#diagnostics = new ConfigurationDiagnostics(connection);
    const access: FileAccess = {
      read: (uri) => this.#known(uri) ?? undefined,
      // Where a repository begins makes no difference to what the client can be asked for.
      exists: (uri) => !uri.endsWith('/.git') && this.#known(uri) !== null,
    };
    this.#files = new ConfigurationFiles(access, '', undefined, (uri, problems) => this.#found.set(uri, problems));
  }

  async settingsOf(uri: string, editor: Configuration, folder: string | undefined): Promise<DocumentSettings> {
    if (folder === undefined) return { rules: editor.rules, declared: undefined, dialect: NO_DIALECT };
    const settings = await this.#complete(() => this.#files.inForce(uri, editor, folder));
    for (const [file, problems] of this.#found) this.#diagnostics.show(file, problems);
    return settings;
  }

  async rulePlace({ uri, rule }: RuleAt): Promise<RulePlace | undefined> {
    const file = await this.#complete(() => this.#files.fileFor(uri));
    const path = await this.#complete(() => this.#files.rulePath(uri, rule));
    const text = file === undefined ? null : this.#known(file);
    return file === undefined || text === null ? undefined : { uri: file, text, path };
  }

  forget(): void {
    this.#texts.clear();
    this.#files.forget();
  }

  /** The Markdown files in `folder`, relative to the workspace folder at `workspace`. */
  async markdownIn(workspace: string, folder: string): Promise<readonly TemplateFile[]> {
    const uri = `${workspace.replace(/\/$/, '')}/${folder.split('/').map(encodeURIComponent).join('/')}`;
    const files = (await answered(this.#connection.sendRequest<readonly RemoteFile[]>(LIST_FOLDER, { uri }))) ?? [];
    return files
      .filter(({ name }) => name.endsWith('.md'))
      .map(({ name, version }) => ({
        name: name.slice(0, -'.md'.length),
        path: `${uri}/${encodeURIComponent(name)}`,
        version,
        read: async () => (await this.#read(`${uri}/${encodeURIComponent(name)}`)) ?? '',
      }));
  }

  /** Looks with what is there, asks for what was missed, and looks again, until nothing is missing. */
  async #complete<T>(look: () => T): Promise<T> {
    for (let round = 0; ; round += 1) {
      const result = look();
      const wanted = [...this.#wanted];
      this.#wanted.clear();
      if (wanted.length === 0 || round === MOST_ROUNDS) return result;
      const texts = await Promise.all(wanted.map((uri) => this.#read(uri)));
      for (const [index, uri] of wanted.entries()) this.#texts.set(uri, texts[index] ?? null);
      this.#found.clear();
      this.#files.forget();
    }
  }

  #known(uri: string): string | null {
    const text = this.#texts.get(uri);
    if (text === undefined) this.#wanted.add(uri);
    return text?.replace(/^\uFEFF/, '') ?? null;
  }

  async #read(uri: string): Promise<string | null> {
    const answer = this.#connection.sendRequest<string | null>(READ_FILE, { uri }).catch(() => null);
    const late = async () => {
      this.#texts.set(uri, await answer);
      this.#found.clear();
      this.#files.forget();
      this.late();
    };
    return (await answered(answer, late)) ?? null;
  }
}
