import picomatch from 'picomatch';
import {
  type Configuration,
  ConfigurationError,
  type DeclaredKind,
  type Dialect,
  EMPTY_CONFIGURATION,
  type LintSettings,
  NO_DIALECT,
  type Range,
  type SeveritySetting,
} from '../core/index.ts';
import {
  type Chain,
  type ConfigurationProblem,
  configurationFileIn,
  type Layer,
  readChain,
} from './configuration-chain.ts';
import { TRADEOFF_IGNORE } from './configuration-names.ts';
import type { FileAccess } from './file-access.ts';
import { isLeftAlone } from './ignore-files.ts';
import { joined, parentOf, relativeTo } from './paths.ts';
import { mainPath, type RulePath } from './rule-setting-edit.ts';

/** What applies to a document. */
export interface DocumentSettings extends LintSettings {
  readonly dialect: Dialect;
}

/** A rule's setting and who says so. */
export interface Assignment {
  readonly rule: string;
  readonly setting: SeveritySetting;
  readonly layer: Layer;
  /** The keys that lead to the setting, in the layer's file. */
  readonly path: RulePath;
  /** Of the last key. */
  readonly range: Range;
}

/** Whom to tell what a configuration file holds that is not understood, each time it is read. */
export type ConfigurationListener = (file: string, problems: readonly ConfigurationProblem[]) => void;

/** Finds and reads the configuration that applies to each document; each file is read once, until it is forgotten. */
export class ConfigurationFiles {
  readonly #fileByFolder = new Map<string, string | undefined>();
  readonly #chains = new Map<string, Chain>();
  /** Survive what is forgotten, and stay in force while what came after them is not understood. */
  readonly #lastGood = new Map<string, Chain>();
  readonly #leftAlone = new Map<string, boolean>();
  readonly #access: FileAccess;
  readonly #fixed: string | undefined;
  readonly #workingDirectory: string;
  readonly #listener: ConfigurationListener;

  /**
   * `fixed` is the file that applies to every document, whatever stands beside it.
   *
   * @throws ConfigurationError when that file cannot be used
   */
  constructor(
    access: FileAccess,
    workingDirectory: string,
    fixed: string | undefined,
    listener: ConfigurationListener = () => {},
  ) {
    this.#access = access;
    this.#workingDirectory = workingDirectory;
    this.#fixed = fixed === undefined ? undefined : joined(workingDirectory, fixed);
    this.#listener = listener;
    if (this.#fixed !== undefined) this.#usable(this.#chain(this.#fixed));
  }

  /**
   * What files say of `document`, an absolute path, and `editor`, whose globs are relative to the working directory,
   * where they say nothing.
   *
   * @throws ConfigurationError when the file that applies cannot be used
   */
  for(document: string, editor: Configuration = EMPTY_CONFIGURATION): DocumentSettings {
    const chain = this.chainFor(document);
    if (chain) this.#usable(chain);
    return this.#settings(document, editor, this.#workingDirectory, chain?.layers ?? []);
  }

  /** Like `for`, but never throws: of a file that cannot be used, what it said last remains in force. */
  inForce(document: string, editor: Configuration, root = this.#workingDirectory): DocumentSettings {
    const file = this.fileFor(document);
    const chain = this.chainFor(document);
    const isGood = chain === undefined || chain.problems.length === 0;
    const good = isGood || file === undefined ? chain : this.#lastGood.get(file);
    return this.#settings(document, editor, root, good?.layers ?? []);
  }

  /** The file that applies to `document`, an absolute path. */
  fileFor(document: string): string | undefined {
    return this.#fixed ?? this.#fileAbove(parentOf(document));
  }

  /** What that file holds and extends. */
  chainFor(document: string): Chain | undefined {
    const file = this.fileFor(document);
    return file === undefined ? undefined : this.#chain(file);
  }

  /** Forgets what was read, so that changed files count, and reads again those whose problems are shown. */
  forget(): void {
    const troubled = [...this.#chains].filter(([, { problems }]) => problems.length > 0);
    this.#fileByFolder.clear();
    this.#chains.clear();
    this.#leftAlone.clear();
    const shown = new Set(troubled.flatMap(([, { problems }]) => problems.map(({ file }) => file)));
    for (const [file] of troubled) {
      const isThere = file === this.#fixed || configurationFileIn(parentOf(file), this.#access) === file;
      if (isThere) for (const read of this.#chain(file).files) shown.delete(read);
    }
    for (const file of shown) this.#listener(file, []);
  }

  /** Who sets rules for `document`, from the weakest say to the strongest. */
  assignments(document: string, layers: readonly Layer[]): readonly Assignment[] {
    return layers.flatMap((layer) => {
      const { configuration, folder } = layer;
      const path = relativeTo(folder, document);
      const said = (rules: Configuration['rules'], at: readonly (string | number)[]) =>
        Object.entries(rules).map(([rule, setting]): Assignment => {
          const path = [...at, rule];
          return { rule, setting, layer, path, range: layer.rangeOf(path) };
        });
      return [
        ...said(configuration.rules, ['rules']),
        ...configuration.overrides.flatMap(({ files, rules }, index) =>
          matches(files, path) ? said(rules, ['overrides', index, 'rules']) : [],
        ),
      ];
    });
  }

  /** Where the file that applies to `document` sets `rule` for it, or is to. */
  rulePath(document: string, rule: string): RulePath {
    const file = this.fileFor(document);
    const assigned = this.assignments(document, this.chainFor(document)?.layers ?? []);
    const own = assigned.findLast((one) => one.rule === rule && one.layer.source === file);
    return own?.path ?? mainPath(rule);
  }

  /** How a file is named to people. */
  shown(file: string): string {
    const below = relativeTo(this.#workingDirectory, file);
    return below.startsWith('..') ? file : below;
  }

  #settings(document: string, editor: Configuration, root: string, layers: readonly Layer[]): DocumentSettings {
    const assigned = this.assignments(document, layers).map(({ rule, setting }) => [rule, setting]);
    const fromEditor = declaredBy(editor, relativeTo(root, document));
    return {
      rules: { ...editor.rules, ...Object.fromEntries(assigned) },
      declared: declaredByLayers(layers, document) ?? fromEditor,
      dialect: dialectOf(layers),
      ...(this.#isLeftAlone(document) && { silencedBy: `${TRADEOFF_IGNORE} names it` }),
    };
  }

  #isLeftAlone(document: string): boolean {
    const known = this.#leftAlone.get(document);
    if (known !== undefined) return known;
    const isAlone = isLeftAlone(document, this.#access);
    this.#leftAlone.set(document, isAlone);
    return isAlone;
  }

  #fileAbove(folder: string): string | undefined {
    if (this.#fileByFolder.has(folder)) return this.#fileByFolder.get(folder);
    const parent = parentOf(folder);
    const file = configurationFileIn(folder, this.#access) ?? (parent === folder ? undefined : this.#fileAbove(parent));
    this.#fileByFolder.set(folder, file);
    return file;
  }

  #chain(file: string): Chain {
    const known = this.#chains.get(file);
    if (known) return known;
    const chain = readChain(file, this.#access, file === this.#fixed ? this.#workingDirectory : undefined);
    this.#chains.set(file, chain);
    if (chain.problems.length === 0) this.#lastGood.set(file, chain);
    for (const read of chain.files) {
      this.#listener(
        read,
        chain.problems.filter((problem) => problem.file === read),
      );
    }
    return chain;
  }

  #usable({ problems }: Chain): void {
    if (problems.length > 0) throw new ConfigurationError(...problems.map((problem) => this.#line(problem)));
  }

  #line({ file, range, message }: ConfigurationProblem): string {
    const { line, character } = range.start;
    const isWhole = /^cannot be read/.test(message);
    return isWhole ? `${this.shown(file)}: ${message}` : `${this.shown(file)}:${line + 1}:${character + 1}: ${message}`;
  }
}

function declaredByLayers(layers: readonly Layer[], document: string): DeclaredKind {
  for (const { folder, configuration } of layers.toReversed()) {
    const declared = declaredBy(configuration, relativeTo(folder, document));
    if (declared !== undefined) return declared;
  }
  return undefined;
}

function declaredBy({ documents: { design, ignore } }: Configuration, path: string): DeclaredKind {
  if (matches(ignore, path)) return 'ignore';
  return matches(design, path) ? 'design' : undefined;
}

/** Those that start with `!` leave out what they match. */
function matches(globs: readonly string[], path: string): boolean {
  if (globs.length === 0) return false;
  const isNegated = (glob: string) => picomatch.scan(glob).negated;
  const named = globs.filter((glob) => !isNegated(glob));
  const ignore = globs.filter(isNegated).map((glob) => glob.slice(1));
  return picomatch(named.length > 0 ? named : '**', { dot: true, ignore })(path);
}

function dialectOf(layers: readonly Layer[]): Dialect {
  const custom = new Map(layers.flatMap(({ configuration }) => configuration.custom.map((rule) => [rule.id, rule])));
  const vocabulary = new Map<string, readonly string[]>();
  for (const [kind, names] of layers.flatMap(({ configuration }) => Object.entries(configuration.vocabulary))) {
    vocabulary.set(kind, [...new Set([...(vocabulary.get(kind) ?? []), ...names])]);
  }
  if (custom.size === 0 && vocabulary.size === 0) return NO_DIALECT;
  return { custom: [...custom.values()], vocabulary: Object.fromEntries(vocabulary) };
}
