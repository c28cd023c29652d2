import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { createMermaidJudge } from '../mermaid/node.ts';
import packageJson from '../package.json' with { type: 'json' };
import { ConfigurationFiles } from './configuration-files.ts';
import { serve } from './language-server.ts';
import { RemoteFiles } from './remote-files.ts';
import { ruleSettingEdit } from './rule-setting-edit.ts';
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
  const remote = new RemoteFiles(connection);
  // Of other schemes only the client can read files, if it says that it does.
  let readsRemotely = false;
  serve(connection, {
    version: packageJson.version,
    start: ({ readsFiles = false }, changed) => {
      readsRemotely = readsFiles;
      remote.late = changed;
      return createMermaidJudge({ workerPath: mermaidWorker });
    },
    settingsOf: (uri, editor, folder) => {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme === 'file') return configurations.for(fsPath, editor, folder && URI.parse(folder).fsPath);
      return readsRemotely ? remote.settingsOf(uri, editor, folder) : { rules: editor.rules, declared: undefined };
    },
    ruleOff: (at) => {
      const { scheme, fsPath } = URI.parse(at.uri);
      if (scheme !== 'file') return readsRemotely ? remote.ruleOff(at) : undefined;
      const file = configurations.fileFor(fsPath);
      if (file === undefined) return undefined;
      return ruleSettingEdit(URI.file(file).toString(), readFileSync(file, 'utf8'), at.rule);
    },
    forgetConfiguration: () => {
      configurations.forget();
      remote.forget();
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
