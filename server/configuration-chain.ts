import {
  type Configuration,
  comparePositions,
  configurationReader,
  type DataProblem,
  EMPTY_CONFIGURATION,
  PRESETS,
  presetSettings,
  type Range,
  unknownRule,
} from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { CONFIGURATION_FILES, isPackageFile, mayHoldConfiguration, PACKAGE_FILE } from './configuration-names.ts';
import { readConfigurationText } from './configuration-text.ts';
import { type FileAccess, reasonOf } from './file-access.ts';
import { isAbsolute, joined, parentOf } from './paths.ts';

/** Something wrong in a configuration file. */
export interface ConfigurationProblem {
  /** Absolute path. */
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** One file's part in a configuration, or a preset's. */
export interface Layer {
  /** Absolute path, or the name of a preset. */
  readonly source: string;
  /** What its globs are relative to. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** Where the key of a part of it stands; the start, for a preset. */
  rangeOf(path: DataProblem['path']): Range;
}

/** A configuration file with all that it extends. */
export interface Chain {
  /** From what is extended to the file itself. */
  readonly layers: readonly Layer[];
  readonly problems: readonly ConfigurationProblem[];
  /** All files that were read, also those with problems. */
  readonly files: readonly string[];
}

/** Reads configurations that speak of the rules that ship. */
export const READER = configurationReader(RULES);

/** The configuration file in `folder`, if there is one. */
export function configurationFileIn(folder: string, access: FileAccess): string | undefined {
  return CONFIGURATION_FILES.map((name) => joined(folder, name)).find(
    (file) => mayHoldConfiguration(file, access) && (!isPackageFile(file) || speaksOfTradeoff(file, access)),
  );
}

function speaksOfTradeoff(file: string, access: FileAccess): boolean {
  return readConfigurationText(file, access.read(file) ?? '').data !== undefined;
}

/** Reads `file` and what it extends. `folder` is what the globs in it are relative to. */
export function readChain(file: string, access: FileAccess, folder = parentOf(file)): Chain {
  const problems: ConfigurationProblem[] = [];
  const files: string[] = [];
  const layers = layersOf(file, folder, [], problems, files, access);
  if (problems.length === 0) problems.push(...unknownRules(layers));
  problems.sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || comparePositions(a.range.start, b.range.start),
  );
  return { layers, problems, files };
}

function layersOf(
  file: string,
  folder: string,
  extending: readonly string[],
  problems: ConfigurationProblem[],
  files: string[],
  access: FileAccess,
  /** Where to complain if the file cannot be read: where it is named, if it is. */
  unread: (message: string) => void = (message) => problems.push({ file, range: START, message }),
): readonly Layer[] {
  files.push(file);
  const text = textOf(file, access);
  if (typeof text !== 'string') {
    unread(text.message);
    return [];
  }
  const parsed = readConfigurationText(file, text);
  if (parsed.error) {
    problems.push({ file, ...parsed.error });
    return [];
  }
  const { configuration, problems: wrong } = READER.read(parsed.data);
  for (const { path, part, message } of wrong) problems.push({ file, range: parsed.place(path, part), message });
  const extended = configuration.extends.flatMap((name, index) => {
    const complain = (message: string) => {
      const path = Array.isArray((parsed.data as { extends?: unknown }).extends) ? ['extends', index] : ['extends'];
      problems.push({ file, range: parsed.place(path, 'value'), message });
      return [];
    };
    const target = targetOf(name, parentOf(file), access);
    if ('preset' in target) return [presetLayer(target.preset, folder)];
    if ('message' in target) return complain(target.message);
    if (target.file === file || extending.includes(target.file)) return complain(`"${name}" extends this file in turn`);
    // What a package says is meant for who uses it; a file speaks of what stands around it.
    const own = target.isPackage ? folder : parentOf(target.file);
    return layersOf(target.file, own, [...extending, file], problems, files, access, (message) =>
      complain(`"${name}" ${message.includes('EISDIR') ? 'is a folder: name a file in it' : message}`),
    );
  });
  const rangeOf = (path: DataProblem['path']) => parsed.place(path, 'key');
  return [...extended, { source: file, folder, configuration, rangeOf }];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function textOf(file: string, access: FileAccess): string | { readonly message: string } {
  try {
    return access.read(file) ?? { message: 'cannot be read (ENOENT)' };
  } catch (error) {
    return { message: `cannot be read (${reasonOf(error)})` };
  }
}

type Target =
  | { readonly preset: (typeof PRESETS)[number] }
  | { readonly file: string; readonly isPackage: boolean }
  | { readonly message: string };

function targetOf(name: string, folder: string, access: FileAccess): Target {
  if (name.startsWith('tradeoff:')) {
    const preset = PRESETS.find((one) => `tradeoff:${one}` === name);
    if (preset) return { preset };
    return { message: `there is no preset "${name}": known are ${PRESETS.map((one) => `tradeoff:${one}`).join(', ')}` };
  }
  if (/^\.{1,2}(?:[\\/]|$)/.test(name) || isAbsolute(name)) {
    const file = joined(folder, name.replaceAll('\\', '/'));
    return access.exists(file) ? { file, isPackage: false } : { message: `there is no file "${name}"` };
  }
  const file = inPackages(name, folder, access);
  if (file !== undefined) return { file, isPackage: true };
  return { message: `there is no package "${name}" with a configuration; a file starts with "./"` };
}

/** A file of a package, or the configuration of a package that is named alone. */
function inPackages(name: string, folder: string, access: FileAccess): string | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    const path = joined(at, `node_modules/${name}`);
    if (/\.(?:json|ya?ml)$/.test(name) && access.exists(path)) return path;
    const file = configurationFileIn(path, access) ?? brokenPackageFileIn(path, access);
    if (file !== undefined || at === parentOf(at)) return file;
  }
}

/** Of a package that is named, one cannot know what it meant to say. */
function brokenPackageFileIn(folder: string, access: FileAccess): string | undefined {
  const file = joined(folder, PACKAGE_FILE);
  const text = access.exists(file) ? textOf(file, access) : '';
  return typeof text !== 'string' || readConfigurationText(file, text).error ? file : undefined;
}

function presetLayer(preset: (typeof PRESETS)[number], folder: string): Layer {
  const configuration = { ...EMPTY_CONFIGURATION, rules: presetSettings(preset, RULES) };
  return { source: `tradeoff:${preset}`, folder, configuration, rangeOf: () => START };
}

/** Which rules there are is known only once all files are read. */
function unknownRules(layers: readonly Layer[]): readonly ConfigurationProblem[] {
  const custom = layers.flatMap(({ configuration }) => configuration.custom);
  const known = [...RULES, ...custom].map(({ id }) => id);
  return layers.flatMap(({ source, configuration, rangeOf }) => {
    const named = [
      ...Object.keys(configuration.rules).map((id) => ({ id, path: ['rules', id] })),
      ...configuration.overrides.flatMap(({ rules }, index) =>
        Object.keys(rules).map((id) => ({ id, path: ['overrides', index, 'rules', id] })),
      ),
    ];
    return named
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path }) => ({ file: source, range: rangeOf(path), message: unknownRule(id, known) }));
  });
}
