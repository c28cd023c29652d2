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

/**
 * Reads the text of the configuration file `name`.
 *
 * @throws ConfigurationError, which names the file as `shown`, when it cannot be used
 */
export function configurationIn(name: string, text: string, shown: string): Configuration {
  const source = text.replace(/^\uFEFF/, '');
  try {
    const data: unknown = name.endsWith('.json') ? JSON.parse(source) : parse(source);
    return readConfiguration(
      data,
      RULES.map(({ id }) => id),
    );
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    throw new ConfigurationError(`${shown}: ${line}`);
  }
}

/** What a configuration says of a document, with the path of that relative to where its globs count from. */
export interface Said {
  readonly configuration: Configuration;
  readonly path: string;
}

/** What the files say and, where they say nothing, the editor. */
export function settingsIn(files: Said, editor: Said = { configuration: EMPTY_CONFIGURATION, path: '' }): LintSettings {
  return {
    rules: { ...editor.configuration.rules, ...files.configuration.rules },
    declared: declaredBy(files) ?? declaredBy(editor),
  };
}

function declaredBy({ configuration: { documents }, path }: Said): DeclaredKind {
  const matches = (globs: readonly string[]) => globs.length > 0 && picomatch([...globs])(path);
  if (matches(documents.ignore)) return 'ignore';
  return matches(documents.design) ? 'design' : undefined;
}
