import { parseArgs } from 'node:util';
import { isSeveritySetting, SEVERITIES, type Severity, type SeveritySetting } from '../core/index.ts';
import { STANDARD_INPUT } from './read-document.ts';
import { UsageError } from './usage-error.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileReport {
  readonly format: Format;
  readonly file: string;
}

export interface LintArguments {
  /** Files, folders and globs; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly configurationFile: string | undefined;
  readonly standardInputName: string | undefined;
  readonly quiet: boolean;
  /** The file that the report is written to; undefined for standard output. */
  readonly output: string | undefined;
  /** Further formats, and the files they are written to. */
  readonly reports: readonly FileReport[];
  /** The file with what is accepted. */
  readonly baseline: string | undefined;
  /** Accept all that is found. */
  readonly updatesBaseline: boolean;
  /** Why, for what is accepted now. */
  readonly reason: string;
  /** Write the edits that need no decision. */
  readonly fix: boolean;
  /** Lint again whenever something changes. */
  readonly watch: boolean;
  /** The file that keeps results from run to run, where some does. */
  readonly cache: string | undefined;
}

/** Of the commands that are about a single document. */
export interface OneDocumentArguments {
  /** A file, or `-` for standard input. */
  readonly path: string;
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly configurationFile: string | undefined;
  readonly standardInputName: string | undefined;
}

export type Command =
  | { readonly name: 'lint'; readonly lint: LintArguments }
  | { readonly name: 'explain'; readonly explain: OneDocumentArguments }
  | { readonly name: 'review'; readonly review: OneDocumentArguments }
  | { readonly name: 'config'; readonly path: string; readonly configurationFile: string | undefined }
  | { readonly name: 'init' }
  | { readonly name: 'test'; readonly configurationFile: string | undefined }
  | { readonly name: 'rules'; readonly rule: string | undefined; readonly configurationFile: string | undefined }
  | { readonly name: 'lsp' }
  | { readonly name: 'mcp'; readonly folders: readonly string[] }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'stdin-filename': { type: 'string' },
  quiet: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  report: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  reason: { type: 'string' },
  fix: { type: 'boolean' },
  watch: { type: 'boolean' },
  cache: { type: 'boolean' },
  'cache-location': { type: 'string' },
  stdio: { type: 'boolean' },
  // Language clients add it to the command they start; the server reads it by itself.
  clientProcessId: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** The options of each command; `--help` and `--version` go with all of them. */
const COMMANDS = {
  lint: [
    ...['format', 'output', 'report', 'fail-on', 'rule', 'config', 'stdin-filename', 'quiet'],
    ...['baseline', 'update-baseline', 'reason', 'fix', 'watch', 'cache', 'cache-location'],
  ],
  explain: ['rule', 'config', 'stdin-filename'],
  review: ['rule', 'config', 'stdin-filename'],
  config: ['config'],
  init: [],
  test: ['config'],
  rules: ['config'],
  help: [],
  mcp: [],
  lsp: ['stdio', 'clientProcessId'],
} satisfies Readonly<Record<string, readonly string[]>>;

type CommandName = keyof typeof COMMANDS;

/** @throws UsageError on an option or value that is not understood */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [first, ...rest] = positionals;
  const name = isCommandName(first) ? first : 'lint';
  const operands = isCommandName(first) ? rest : positionals;
  const allowed: readonly string[] = COMMANDS[name];
  const stranger = Object.keys(values).find((option) => !allowed.includes(option));
  if (stranger !== undefined) {
    throw new UsageError(`"tradeoff ${name}" takes no --${stranger}. See "tradeoff --help".`);
  }
  switch (name) {
    case 'lint':
      return { name, lint: lintArguments(operands, values) };
    case 'explain':
      return { name, explain: oneDocument(name, operands, values) };
    case 'review':
      return { name, review: oneDocument(name, operands, values) };
    case 'config': {
      const [path] = operands;
      if (!path || operands.length > 1)
        throw new UsageError('config takes one file: that whose configuration is wanted.');
      return { name, path, configurationFile: named('--config', values.config) };
    }
    case 'init':
      if (operands.length > 0) throw new UsageError('init takes no path: it writes into this folder.');
      return { name };
    case 'test':
      if (operands.length > 0)
        throw new UsageError('test takes no path: --config FILE names the configuration to test.');
      return { name, configurationFile: named('--config', values.config) };
    case 'mcp':
      return { name, folders: operands.length > 0 ? operands : ['.'] };
    case 'help':
      return { name };
    case 'rules':
      if (operands.length > 1) throw new UsageError('rules takes one rule id, or none for all of them.');
      return { name, rule: operands[0], configurationFile: named('--config', values.config) };
    case 'lsp':
      if (operands.length > 0 || !values.stdio) {
        throw new UsageError('lsp takes --stdio and nothing else: it is an editor that starts "tradeoff lsp --stdio".');
      }
      return { name };
  }
}

function isCommandName(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

function lintArguments(paths: readonly string[], values: Values): LintArguments {
  if (paths.includes(STANDARD_INPUT) && paths.length > 1) {
    throw new UsageError('"-" (standard input) cannot be combined with other paths.');
  }
  return {
    paths: paths.length > 0 ? paths : ['.'],
    format: oneOf('--format', values.format ?? 'pretty', FORMATS),
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', [...SEVERITIES, 'never'] as const),
    rules: Object.fromEntries((values.rule ?? []).map(readRule)),
    configurationFile: named('--config', values.config),
    standardInputName: standardInputName(paths, values),
    quiet: values.quiet ?? false,
    output: named('--output', values.output),
    reports: (values.report ?? []).map(readReport),
    ...baselineArguments(values),
    fix: alone('--fix', values.fix, paths),
    watch: alone('--watch', values.watch, paths),
    cache: cacheFile(paths, values),
  };
}

function readReport(argument: string): FileReport {
  const [, format = '', file = ''] = /^([^=]*)=(.*)$/s.exec(argument) ?? [];
  if (file === '') throw new UsageError(`--report takes FORMAT=FILE; got "${argument}".`);
  return { format: oneOf('--report', format, FORMATS), file };
}

function baselineArguments({ baseline, reason, watch, 'update-baseline': updates = false }: Values) {
  if (baseline === undefined && updates) throw new UsageError('--update-baseline needs --baseline FILE.');
  if (reason !== undefined && !updates) throw new UsageError('--reason goes with --update-baseline.');
  if (watch && updates) throw new UsageError('--update-baseline cannot be combined with --watch.');
  return { baseline: named('--baseline', baseline), updatesBaseline: updates, reason: reason ?? '' };
}

function cacheFile(paths: readonly string[], { cache, 'cache-location': file }: Values): string | undefined {
  if (file !== undefined && !cache) throw new UsageError('--cache-location goes with --cache.');
  return alone('--cache', cache, paths) ? (named('--cache-location', file) ?? '.tradeoffcache') : undefined;
}

/** What works on files only. */
function alone(option: string, value: boolean | undefined, paths: readonly string[]): boolean {
  if (value && paths.includes(STANDARD_INPUT)) throw new UsageError(`${option} cannot be combined with "-".`);
  return value ?? false;
}

function named(option: string, file: string | undefined): string | undefined {
  if (file === '') throw new UsageError(`${option} takes the name of a file.`);
  return file;
}

function oneDocument(command: CommandName, paths: readonly string[], values: Values): OneDocumentArguments {
  const [path, ...others] = paths;
  if (path === undefined || path === '' || others.length > 0) {
    throw new UsageError(`${command} takes one file, or "-" for standard input.`);
  }
  return {
    path,
    rules: Object.fromEntries((values.rule ?? []).map(readRule)),
    configurationFile: named('--config', values.config),
    standardInputName: standardInputName(paths, values),
  };
}

function standardInputName(paths: readonly string[], { 'stdin-filename': name }: Values): string | undefined {
  if (name === undefined) return undefined;
  if (paths.includes(STANDARD_INPUT)) return named('--stdin-filename', name);
  throw new UsageError('--stdin-filename names standard input: give "-" as the path, too.');
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    // Node goes on with advice that is about a positional argument.
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\n|\.? To specify/);
    throw new UsageError(`${sentence?.replace(/\.$/, '')}. See "tradeoff --help".`);
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError(`${option} takes ${allowed.join(', ')}; "${value}" is none of them.`);
}

function readRule(argument: string): [string, SeveritySetting] {
  const [id = '', severity, ...more] = argument.split('=');
  if (!isSeveritySetting(severity) || more.length > 0) {
    throw new UsageError(`--rule takes ID=SEVERITY with ${[...SEVERITIES, 'ignore'].join(', ')}; got "${argument}".`);
  }
  return [id, severity];
}
