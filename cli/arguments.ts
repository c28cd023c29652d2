import { parseArgs } from 'node:util';
import { isSeveritySetting, readRuleSetting, SEVERITIES, type Severity, type SeveritySetting } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { STANDARD_INPUT } from './read-document.ts';
import { UsageError } from './usage-error.ts';

export const FORMATS = ['pretty', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface LintArguments {
  /** Files, folders and globs; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly failOn: Severity | 'never';
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly configurationFile: string | undefined;
  readonly standardInputName: string | undefined;
  readonly quiet: boolean;
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
  | { readonly name: 'rules'; readonly rule: string | undefined }
  | { readonly name: 'lsp' }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  'stdin-filename': { type: 'string' },
  quiet: { type: 'boolean' },
  stdio: { type: 'boolean' },
  // Language clients add it to the command they start; the server reads it by itself.
  clientProcessId: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Values = ReturnType<typeof parse>['values'];

/** The options of each command; `--help` and `--version` go with all of them. */
const COMMANDS = {
  lint: ['format', 'fail-on', 'rule', 'config', 'stdin-filename', 'quiet'],
  explain: ['rule', 'config', 'stdin-filename'],
  review: ['rule', 'config', 'stdin-filename'],
  rules: [],
  lsp: ['stdio', 'clientProcessId'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>>;

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
    case 'rules':
      if (operands.length > 1) throw new UsageError('rules takes one rule id, or none for all of them.');
      return { name, rule: operands[0] };
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
    configurationFile: configurationFile(values),
    standardInputName: standardInputName(paths, values),
    quiet: values.quiet ?? false,
  };
}

function oneDocument(command: CommandName, paths: readonly string[], values: Values): OneDocumentArguments {
  const [path, ...others] = paths;
  if (path === undefined || path === '' || others.length > 0) {
    throw new UsageError(`${command} takes one file, or "-" for standard input.`);
  }
  return {
    path,
    rules: Object.fromEntries((values.rule ?? []).map(readRule)),
    configurationFile: configurationFile(values),
    standardInputName: standardInputName(paths, values),
  };
}

function configurationFile({ config }: Values): string | undefined {
  if (config === '') throw new UsageError('--config takes the name of a file.');
  return config;
}

function standardInputName(paths: readonly string[], { 'stdin-filename': name }: Values): string | undefined {
  if (name === undefined) return undefined;
  if (name === '') throw new UsageError('--stdin-filename takes the name of a file.');
  if (paths.includes(STANDARD_INPUT)) return name;
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
  const [id = '', severity] = argument.split('=');
  if (!isSeveritySetting(severity)) {
    throw new UsageError(`--rule takes ID=SEVERITY with ${[...SEVERITIES, 'ignore'].join(', ')}; got "${argument}".`);
  }
  return [
    id,
    readRuleSetting(
      id,
      severity,
      RULES.map((rule) => rule.id),
    ),
  ];
}

export const HELP = `Usage: tradeoff [lint] [options] [paths…]
       tradeoff explain FILE
       tradeoff review FILE
       tradeoff rules [ID]
       tradeoff lsp --stdio

Lints Markdown design docs and says which trade-offs they leave unsaid.
Paths are files, folders or globs; "-" is standard input. The default is ".".
A glob that starts with "!" leaves out what it matches. What .gitignore names and
node_modules are skipped.

Options
  --format FORMAT          ${FORMATS.join(', ')} (default pretty)
  --fail-on SEVERITY       exit with 1 at this severity or worse: ${SEVERITIES.join(', ')}, never
                           (default warning)
  --rule ID=SEVERITY       set a rule's severity, or "ignore"; may be repeated
  --config FILE            use this configuration instead of the nearest .tradeoff.json or .tradeoff.yaml
  --stdin-filename NAME    the name standard input is linted and reported under
  --quiet                  print findings only, no summary
  --help, --version

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 it could not run.
`;
