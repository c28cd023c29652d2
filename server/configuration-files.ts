import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Configuration, ConfigurationError, EMPTY_CONFIGURATION, type LintSettings } from '../core/index.ts';
import { CONFIGURATION_FILES, configurationIn, settingsIn } from './configuration-text.ts';

interface LoadedConfiguration {
  /** Where the file stands; its globs are relative to this folder. */
  readonly folder: string;
  readonly configuration: Configuration;
}

/** Finds and reads the configuration that applies to each document; each file is read once. */
export class ConfigurationFiles {
  readonly #byFolder = new Map<string, LoadedConfiguration>();
  readonly #fixed: LoadedConfiguration | undefined;
  readonly #workingDirectory: string;

  /** @throws ConfigurationError when `file`, which then applies to every document, cannot be used */
  constructor(workingDirectory: string, file: string | undefined) {
    this.#workingDirectory = workingDirectory;
    this.#fixed = file === undefined ? undefined : load(resolve(workingDirectory, file), workingDirectory, file);
  }

  /**
   * What files say of `document`, an absolute path, and where they say nothing `editor`, whose globs are relative to
   * `root`.
   *
   * @throws ConfigurationError when the file that applies cannot be used
   */
  for(document: string, editor: Configuration = EMPTY_CONFIGURATION, root = this.#workingDirectory): LintSettings {
    const { folder, configuration } = this.#fixed ?? this.#nearest(dirname(document));
    return settingsIn(
      { configuration, path: relative(folder, document) },
      { configuration: editor, path: relative(root, document) },
    );
  }

  /** The file that applies to `document`, an absolute path. */
  fileFor(document: string): string | undefined {
    for (let folder = dirname(document); ; folder = dirname(folder)) {
      const file = configurationFileIn(folder);
      if (file !== undefined || folder === dirname(folder)) return file;
    }
  }

  /** Forgets what was read, so that changed files count. */
  forget(): void {
    this.#byFolder.clear();
  }

  /** How a file is named to people. */
  #shown(file: string): string {
    const below = relative(this.#workingDirectory, file);
    return below.startsWith('..') ? file : below;
  }

  #nearest(folder: string): LoadedConfiguration {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const file = configurationFileIn(folder);
    const parent = dirname(folder);
    const loaded = file
      ? load(file, folder, this.#shown(file))
      : parent === folder
        ? { folder, configuration: EMPTY_CONFIGURATION }
        : this.#nearest(parent);
    this.#byFolder.set(folder, loaded);
    return loaded;
  }
}

function configurationFileIn(folder: string): string | undefined {
  return CONFIGURATION_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
}

function load(file: string, folder: string, shown: string): LoadedConfiguration {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new ConfigurationError(`${shown}: cannot be read (${reason})`);
  }
  return { folder, configuration: configurationIn(file, text, shown) };
}
