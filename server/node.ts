import { relative, sep } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createMermaidJudge } from '../mermaid/node.ts';
import { version } from '../package.json';
import { serve } from './language-server.ts';
import { NodeConfiguration } from './node-configuration.ts';
import { RemoteFiles } from './remote-files.ts';
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
  const local = new NodeConfiguration(connection, process.cwd(), (file) => watched.add(file));
  const remote = new RemoteFiles(connection);
  // Of other schemes only the client can read files, if it says that it does.
  let readsRemotely = false;
  serve(connection, {
    version,
    start: ({ readsFiles = false }, changed) => {
      readsRemotely = readsFiles;
      remote.late = changed;
      return createMermaidJudge({ workerPath: mermaidWorker });
    },
    watched,
    configuration: {
      settingsOf: (uri, editor, folder) => {
        const isRemote = readsRemotely && URI.parse(uri).scheme !== 'file';
        return (isRemote ? remote : local).settingsOf(uri, editor, folder);
      },
      rulePlace: (at) => {
        const isRemote = readsRemotely && URI.parse(at.uri).scheme !== 'file';
        return (isRemote ? remote : local).rulePlace(at);
      },
      forget: () => {
        local.forget();
        remote.forget();
      },
    },
    pathOf: (uri) => {
      const { scheme, fsPath, path } = URI.parse(uri);
      if (scheme !== 'file') return path;
      const fromRoot = relative(process.cwd(), fsPath);
      return (fromRoot.startsWith('..') ? fsPath : fromRoot).split(sep).join('/');
    },
    templateFiles: nodeTemplateFiles(templatesFolder, (workspace, folder) =>
      readsRemotely ? remote.markdownIn(workspace, folder) : Promise.resolve([]),
    ),
  });
  connection.listen();
}
