import { relative, sep } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { serve } from './language-server.ts';
import { NodeConfiguration } from './node-configuration.ts';
import { connectToStdio } from './stdio.ts';
import { nodeTemplateFiles } from './templates/node-template-files.ts';
import { WatchedFiles } from './watched-files.ts';

/**
 * Starts the server on the transport that the process arguments name: `--stdio`, `--node-ipc` or `--socket`.
 *
 * @param mermaidWorker absolute path of the bundled worker that asks Mermaid
 * @param templatesFolder absolute path of the built-in templates
 */
export function startServer(mermaidWorker: string, templatesFolder: string): void {
  const connection = process.argv.includes('--stdio') ? connectToStdio() : createConnection(ProposedFeatures.all);
  const watched = new WatchedFiles(connection);
  const configuration = new NodeConfiguration(connection, process.cwd(), (file) => watched.add(file));
  const pathOf = (uri: string): string => {
    const { scheme, fsPath, path } = URI.parse(uri);
    if (scheme !== 'file') return path;
    const fromRoot = relative(process.cwd(), fsPath);
    return (fromRoot.startsWith('..') ? fsPath : fromRoot).split(sep).join('/');
  };
  const judge = createMermaidJudge({ workerPath: mermaidWorker });
  const templateFiles = nodeTemplateFiles(templatesFolder);
  serve(connection, {
    version: packageJson.version,
    configuration,
    watched,
    pathOf,
    judge,
    templateFiles,
  });
  connection.listen();
}
