import { parseArgs } from 'node:util';
import { isSeveritySetting, readRuleSetting, SEVERITIES, type Severity, type SeveritySetting } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
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
}

export type Command =
  | { readonly name: 'lint'; readonly lint: LintArguments }
  | { readonly name: 'explain'; readonly explain: OneDocumentArguments }
  | { readonly name: 'review'; readonly review: OneDocumentArguments }
  | { readonly name: 'rules'; readonly rule: string | undefined }
  | { readonly name: 'lsp' }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

/** @throws UsageError on an option or value that is not understood */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  if (positionals[0] === 'lsp') return { name: 'lsp' };
  if (positionals[0] === 'rules') return { name: 'rules', rule: positionals[1] };
  if (positionals[0] === 'explain') return { name: 'explain', explain: oneDocument(positionals, values) };
  if (positionals[0] === 'review') return { name: 'review', review: oneDocument(positionals, values) };
  const paths = positionals[0] === 'lint' ? positionals.slice(1) : positionals;
  return {
    name: 'lint',
    lint: {
      paths: paths.length > 0 ? paths : ['.'],
      format: oneOf('--format', values.format ?? 'pretty', FORMATS),
      failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', [...SEVERITIES, 'never'] as const),
      rules: Object.fromEntries((values.rule ?? []).map(readRule)),
      configurationFile: values.config,
      standardInputName: values['stdin-filename'],
      quiet: values.quiet ?? false,
    },
  };
}

function oneDocument(
  [command, path, ...others]: readonly string[],
  values: ReturnType<typeof parse>['values'],
): OneDocumentArguments {
  if (path === undefined || others.length > 0)
    throw new UsageError(`${command} takes one file, or "-" for standard input.`);
  return { path, rules: Object.fromEntries((values.rule ?? []).map(readRule)), configurationFile: values.config };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        rule: { type: 'string', multiple: true },
        config: { type: 'string' },
        'stdin-filename': { type: 'string' },
        quiet: { type: 'boolean' },
        stdio: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UsageError(`${line} See "tradeoff --help".`);
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
What .gitignore names and node_modules are skipped.

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
