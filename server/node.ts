import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { type Configuration, ConfigurationError, LineText, type LintSettings } from '../core/index.ts';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { ConfigurationFiles } from './configuration-files.ts';
import { serve } from './language-server.ts';
import type { RuleAt, RuleSettingEdit } from './protocol.ts';
import { ruleSettingChange } from './rule-setting-edit.ts';
import { nodeTemplateFiles } from './templates/node-template-files.ts';

/**
 * Starts the server on the transport that the process arguments name: `--stdio`, `--node-ipc` or `--socket`.
 *
 * @param mermaidWorker absolute path of the bundled worker that asks Mermaid
 * @param templatesFolder absolute path of the built-in templates
 */
export function startServer(mermaidWorker: string, templatesFolder: string): void {
  const connection = createConnection(ProposedFeatures.all);
  const configurations = new ConfigurationFiles(process.cwd(), undefined);
  const settingsOf = (uri: string, editor: Configuration): LintSettings => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return { rules: editor.rules, declared: undefined };
    try {
      return configurations.for(fsPath, editor);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      connection.console.error(error.message);
      return { rules: editor.rules, declared: undefined };
    }
  };
  const pathOf = (uri: string): string => {
    const { scheme, fsPath, path } = URI.parse(uri);
    if (scheme !== 'file') return path;
    const fromRoot = relative(process.cwd(), fsPath);
    return (fromRoot.startsWith('..') ? fsPath : fromRoot).split(sep).join('/');
  };
  const judge = createMermaidJudge({ workerPath: mermaidWorker });
  const forgetConfiguration = () => configurations.forget();
  const ruleOff = ({ uri, rule }: RuleAt): RuleSettingEdit | undefined => {
    const { scheme, fsPath } = URI.parse(uri);
    const file = scheme === 'file' ? configurations.fileFor(fsPath) : undefined;
    if (file === undefined) return undefined;
    const text = readFileSync(file, 'utf8');
    const change = ruleSettingChange(file, text, rule, 'ignore');
    if (!change) return undefined;
    const { start, end, newText } = change;
    const lines = new LineText(text);
    return {
      uri: URI.file(file).toString(),
      edit: { range: { start: lines.positionAt(start), end: lines.positionAt(end) }, newText },
    };
  };
  const templateFiles = nodeTemplateFiles(templatesFolder);
  serve(connection, {
    version: packageJson.version,
    settingsOf,
    ruleOff,
    forgetConfiguration,
    pathOf,
    judge,
    templateFiles,
  });
  connection.listen();
}
