import { SEVERITIES } from '../core/index.ts';
import { FORMATS } from './arguments.ts';

export const HELP = `Usage: tradeoff [lint] [options] [paths…]
       tradeoff explain FILE
       tradeoff review FILE
       tradeoff config FILE
       tradeoff init
       tradeoff test
       tradeoff rules [ID]
       tradeoff lsp --stdio
       tradeoff mcp [FOLDERS…]

Lints Markdown design docs and says which trade-offs they leave unsaid.
Paths are files, folders or globs; "-" is standard input. The default is ".".
A glob that starts with "!" leaves out what it matches. What .gitignore or .tradeoffignore
names and node_modules are skipped.

explain says how a document is understood, config what is configured for it and where;
init writes a configuration to start from; test runs the examples of your own rules, which
rules lists beside those that ship;
lsp is the language server, mcp a Model Context Protocol server that reads these folders.

Options
  --format FORMAT          ${FORMATS.join(', ')} (default pretty)
  -o, --output FILE        write it to a file
  --report FORMAT=FILE     write another format to a file as well; may be repeated
  --fail-on SEVERITY       exit with 1 at this severity or worse: ${SEVERITIES.join(', ')}, never
                           (default warning)
  --rule ID=SEVERITY       set a rule's severity, or "ignore"; may be repeated
  --config FILE            use this configuration instead of the nearest
  --stdin-filename NAME    the name standard input is linted and reported under
  --quiet                  print findings only, no summary
  --baseline FILE          leave out the findings that this file accepts
  --update-baseline        have it accept all that is found, with --reason TEXT
  --fix                    write the fixes that need no decision
  --watch                  lint again whenever something changes
  --cache                  lint only what has changed since the last run
  --cache-location FILE    the file that --cache keeps results in (default .tradeoffcache)
  --help, --version

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 it could not run.
`;
