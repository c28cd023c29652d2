import { relative } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { ConfigurationError, type DiagramJudge, defaultSetting, pageOf } from '../../core/index.ts';
import { version } from '../../package.json';
import { RULES } from '../../rules/index.ts';
import { toSlashes } from '../../server/node-files.ts';
import { readArguments } from '../arguments.ts';
import { explainDocument } from '../explain-command.ts';
import { lint } from '../lint-command.ts';
import { STANDARD_INPUT } from '../read-document.ts';
import { reviewDocument } from '../review-command.ts';
import { UsageError } from '../usage-error.ts';
import { Folders } from './folders.ts';
import { messagesIn } from './messages.ts';

const INSTRUCTIONS =
  'Tradeoff reads Markdown design docs with their Mermaid diagrams and says which trade-offs they leave unsaid. ' +
  'Lint a document first; explain it to see what it was taken for and why each rule spoke or did not; ' +
  'review it to see by component what is stated and what is missing.';

/** Every tool only reads, and only here. */
const READS = { readOnlyHint: true, openWorldHint: false, idempotentHint: true } as const;

const DOCUMENT = {
  path: z.string().optional().describe('A file, or for linting a folder, in one of the folders that may be read.'),
  text: z.string().optional().describe('The text of a document, in place of a path.'),
  name: z.string().optional().describe('What a text would be called, such as docs/design.md.'),
};

interface Given {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * Serves the Model Context Protocol on standard input and output until the client goes.
 *
 * @throws UsageError when one of `folders` cannot be found
 */
export async function serveModelContext(
  folders: readonly string[],
  workingDirectory: string,
  judge: DiagramJudge,
): Promise<void> {
  const allowed = new Folders(folders, workingDirectory);
  const server = new McpServer({ name: 'tradeoff', version }, { instructions: INSTRUCTIONS });
  const hostOf = ({ text = '' }: Given) => ({
    workingDirectory: allowed.first,
    readStandardInput: async () => Buffer.from(text),
    judge,
    acceptance: async () => ({ who: '', when: '' }),
  });

  server.registerTool(
    'lint_document',
    {
      title: 'Lint a design doc',
      description: 'Findings of a document, a folder of documents or a text, with places and suggested edits, as JSON.',
      inputSchema: DOCUMENT,
      annotations: READS,
    },
    (given) =>
      answer(async () => {
        const command = readArguments(['lint', '--format', 'json', ...operandsOf(given, allowed)]);
        if (command.name !== 'lint') throw new UsageError('nothing to lint.');
        const { output, errors } = await lint(command.lint, hostOf(given));
        if (JSON.parse(output).documents.length === 0 && errors.length > 0) throw new UsageError(errors.join('\n'));
        return output;
      }),
  );
  server.registerTool(
    'explain_document',
    {
      title: 'Explain how a document is read',
      description:
        'What a document was taken for, its components and statements, and how each rule came to its verdict.',
      inputSchema: DOCUMENT,
      annotations: READS,
    },
    (given) =>
      answer(async () => {
        const command = readArguments(['explain', ...operandsOf(given, allowed)]);
        if (command.name !== 'explain') throw new UsageError('nothing to explain.');
        return explainDocument(command.explain, hostOf(given));
      }),
  );
  server.registerTool(
    'review_document',
    {
      title: 'Lay out the trade-offs of a document',
      description:
        'The trade-off matrix as Markdown: for each component what is stated, with its place, what is missing, ' +
        'and what need not be stated and why.',
      inputSchema: DOCUMENT,
      annotations: READS,
    },
    (given) =>
      answer(async () => {
        const command = readArguments(['review', ...operandsOf(given, allowed)]);
        if (command.name !== 'review') throw new UsageError('nothing to review.');
        return reviewDocument(command.review, hostOf(given));
      }),
  );
  server.registerTool(
    'list_rules',
    {
      title: 'List the rules',
      description: 'The rules that ship: id, what each asks, severity, page.',
      annotations: READS,
    },
    () =>
      answer(async () => {
        const rules = RULES.map((rule) => {
          return {
            id: rule.id,
            title: rule.title,
            severity: defaultSetting(rule),
            preset: rule.preset,
            url: pageOf(rule),
          };
        });
        return JSON.stringify(rules);
      }),
  );

  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport(messagesIn(process.stdin, process.stdout)));
  await ended;
  await server.close();
}

/** @throws UsageError when a document is given in no way or in two, or may not be read */
function operandsOf({ path, text, name }: Given, folders: Folders): readonly string[] {
  if ((path === undefined) === (text === undefined)) throw new UsageError('give either "path" or "text".');
  const named = (full: string) => toSlashes(relative(folders.first, full)) || '.';
  if (path !== undefined) return ['--', named(folders.locate(path))];
  return [...(name === undefined ? [] : ['--stdin-filename', named(folders.placeFor(name))]), STANDARD_INPUT];
}

async function answer(work: () => Promise<string>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: await work() }] };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigurationError)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}
