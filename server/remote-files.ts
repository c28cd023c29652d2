import type { Connection } from 'vscode-languageserver';
import { type Configuration, EMPTY_CONFIGURATION, type LintSettings } from '../core/index.ts';
import { answered } from './answered.ts';
import { CONFIGURATION_FILES, configurationIn, settingsIn } from './configuration-text.ts';
import { LIST_FOLDER, READ_FILE, type RemoteFile, type RuleAt, type RuleSettingEdit } from './protocol.ts';
import { ruleSettingEdit } from './rule-setting-edit.ts';
import type { TemplateFile } from './templates/template-files.ts';

interface FoundConfiguration {
  /** With a slash at its end. */
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
}

/**
 * The files of workspaces that the server cannot read by itself, for want of a disk or since they are somewhere else:
 * the client reads them. Every file is asked for once until `forget`.
 */
export class RemoteFiles {
  /** Called when the client has answered after it was waited for no longer: what was found without may be wrong. */
  late: () => void = () => {};
  readonly #connection: Connection;
  readonly #asked = new Map<string, Promise<string | null>>();
  readonly #byFolder = new Map<string, Promise<FoundConfiguration | undefined>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * What files in the workspace folder `root`, or above it, say of a document, and the editor where they say nothing.
   *
   * @throws ConfigurationError when the file that applies cannot be used
   */
  async settingsOf(uri: string, editor: Configuration, root: string | undefined): Promise<LintSettings> {
    const editorSays = { configuration: editor, path: root === undefined ? '' : within(root, uri) };
    const found = root === undefined ? undefined : await this.#nearest(parentOf(uri));
    if (!found) return settingsIn({ configuration: EMPTY_CONFIGURATION, path: '' }, editorSays);
    const configuration = configurationIn(found.uri, found.text, found.uri);
    return settingsIn({ configuration, path: within(found.folder, uri) }, editorSays);
  }

  async ruleOff({ uri, rule }: RuleAt): Promise<RuleSettingEdit | undefined> {
    const found = await this.#nearest(parentOf(uri));
    return found && ruleSettingEdit(found.uri, found.text, rule);
  }

  forget(): void {
    this.#asked.clear();
    this.#byFolder.clear();
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
        read: async () => (await answered(this.#ask(`${uri}/${encodeURIComponent(name)}`))) ?? '',
      }));
  }

  #nearest(folder: string): Promise<FoundConfiguration | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const looked = this.#look(folder);
    this.#byFolder.set(folder, looked);
    return looked;
  }

  async #look(folder: string): Promise<FoundConfiguration | undefined> {
    for (const name of CONFIGURATION_FILES) {
      const uri = folder + name;
      const text = await this.#read(uri);
      if (text !== null) return { folder, uri, text };
    }
    const parent = parentOf(folder.slice(0, -1));
    return parent === folder || !/^[\w+.-]+:(?:\/\/[^/]*)?\/./.test(folder) ? undefined : this.#nearest(parent);
  }

  async #read(uri: string): Promise<string | null> {
    const asked = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, asked);
    const late = () => {
      this.#byFolder.clear();
      this.late();
    };
    return (await answered(asked, late)) ?? null;
  }

  #ask(uri: string): Promise<string | null> {
    return this.#connection.sendRequest<string | null>(READ_FILE, { uri }).catch(() => null);
  }
}

/** Of what a URI names, with a slash at its end. */
function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function within(folder: string, uri: string): string {
  return decodeURIComponent(uri.slice(folder.length).replace(/^\//, ''));
}
