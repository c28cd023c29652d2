import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import {
  type Configuration,
  ConfigurationError,
  type DeclaredKind,
  EMPTY_CONFIGURATION,
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

  /** @throws ConfigurationError when `file`, which then applies to every document, cannot be used */
  constructor(workingDirectory: string, file: string | undefined) {
    this.#fixed = file === undefined ? undefined : load(resolve(workingDirectory, file), workingDirectory);
  }

  /** @throws ConfigurationError when the configuration that applies to `document`, an absolute path, cannot be used */
  for(document: string): { readonly rules: Configuration['rules']; readonly declared: DeclaredKind } {
    const { folder, configuration } = this.#fixed ?? this.#nearest(dirname(document));
    const path = relative(folder, document);
    const { design, ignore } = configuration.documents;
    const matches = (globs: readonly string[]) => globs.length > 0 && picomatch([...globs])(path);
    return {
      rules: configuration.rules,
      declared: matches(ignore) ? 'ignore' : matches(design) ? 'design' : undefined,
    };
  }

  #nearest(folder: string): LoadedConfiguration {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const file = CONFIGURATION_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
    const parent = dirname(folder);
    const loaded = file
      ? load(file, folder)
      : parent === folder
        ? { folder, configuration: EMPTY_CONFIGURATION }
        : this.#nearest(parent);
    this.#byFolder.set(folder, loaded);
    return loaded;
  }
}

function load(file: string, folder: string): LoadedConfiguration {
  try {
    const text = readFileSync(file, 'utf8');
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
    throw new ConfigurationError(`${file}: ${line}`);
  }
}
