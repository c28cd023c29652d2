import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type Configuration, NO_DIALECT } from '../core/index.ts';
import { ConfigurationDiagnostics } from './configuration-diagnostics.ts';
import type { ConfigurationFiles, DocumentSettings } from './configuration-files.ts';
import { configurationsOnDisk } from './configurations-on-disk.ts';
import type { HostConfiguration, RulePlace } from './host-configuration.ts';
import { NODE_FILES, toSlashes } from './node-files.ts';
import type { RuleAt } from './protocol.ts';

/** The configuration files of a workspace on disk; `read` is told which there are, so that they are watched. */
export class NodeConfiguration implements HostConfiguration {
  readonly #files: ConfigurationFiles;

  constructor(connection: Connection, workingDirectory: string, read: (file: string) => void) {
    const diagnostics = new ConfigurationDiagnostics(connection);
    this.#files = configurationsOnDisk(workingDirectory, undefined, (file, problems) => {
      read(file);
      diagnostics.show(URI.file(file).toString(), problems);
    });
  }

  settingsOf(uri: string, editor: Configuration, folder: string | undefined): DocumentSettings {
    const file = fileOf(uri);
    if (file === undefined) return { rules: editor.rules, declared: undefined, dialect: NO_DIALECT };
    return this.#files.inForce(file, editor, folder === undefined ? undefined : fileOf(folder));
  }

  forget(): void {
    this.#files.forget();
  }

  rulePlace({ uri, rule }: RuleAt): RulePlace | undefined {
    const document = fileOf(uri);
    const file = document === undefined ? undefined : this.#files.fileFor(document);
    if (document === undefined || file === undefined) return undefined;
    try {
      const text = NODE_FILES.read(file);
      if (text === undefined) return undefined;
      return { uri: URI.file(file).toString(), text, path: this.#files.rulePath(document, rule) };
    } catch {
      return undefined;
    }
  }
}

function fileOf(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? toSlashes(fsPath) : undefined;
}
