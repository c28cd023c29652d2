import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import {
  type Configuration,
  ConfigurationError,
  type DeclaredKind,
  EMPTY_CONFIGURATION,
  type LintSettings,
  readConfiguration,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';

export const CONFIGURATION_FILES = ['.tradeoff.json', '.tradeoff.yaml'] as const;

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
   * What files say of `document`, an absolute path, and `editor`, whose globs are relative to the working directory,
   * where they say nothing.
   *
   * @throws ConfigurationError when the file that applies cannot be used
   */
  for(document: string, editor: Configuration = EMPTY_CONFIGURATION): LintSettings {
    const { folder, configuration } = this.#fixed ?? this.#nearest(dirname(document));
    return {
      rules: { ...editor.rules, ...configuration.rules },
      declared:
        declaredBy(configuration, relative(folder, document)) ??
        declaredBy(editor, relative(this.#workingDirectory, document)),
    };
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

function declaredBy({ documents: { design, ignore } }: Configuration, path: string): DeclaredKind {
  const matches = (globs: readonly string[]) => globs.length > 0 && picomatch([...globs])(path);
  if (matches(ignore)) return 'ignore';
  return matches(design) ? 'design' : undefined;
}

function load(file: string, folder: string, shown: string): LoadedConfiguration {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new ConfigurationError(`${shown}: cannot be read (${reason})`);
  }
  try {
    const data: unknown = file.endsWith('.json') ? JSON.parse(text) : parse(text);
    return {
      folder,
      configuration: readConfiguration(
        data,
        RULES.map(({ id }) => id),
      ),
    };
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    throw new ConfigurationError(`${shown}: ${line}`);
  }
}
