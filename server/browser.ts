import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';
import { URI } from 'vscode-uri';
import { type BrowserWorker, createBrowserJudge } from '../mermaid/browser.ts';
import { version } from '../package.json';
import { serve } from './language-server.ts';
import { READ_FILE } from './protocol.ts';
import { RemoteFiles } from './remote-files.ts';
import type { TemplateFile } from './templates/template-files.ts';
import { WatchedFiles } from './watched-files.ts';

/** What of a dedicated worker is used here, which the types of Node do not know. */
interface WorkerScope {
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string };
  readonly Worker: new (address: string) => BrowserWorker;
}

/** Starts the server in a worker of a browser; `builtIn` are the texts of the templates that ship, by name. */
export function startServer(builtIn: Readonly<Record<string, string>>): void {
  const scope = globalThis as unknown as WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  const files = new RemoteFiles(connection);
  serve(connection, {
    version,
    start: ({ mermaidWorker }, changed) => {
      files.late = changed;
      return createBrowserJudge(() => startWorker(connection, scope, mermaidWorker));
    },
    watched: new WatchedFiles(connection),
    configuration: files,
    pathOf: (uri) => URI.parse(uri).path,
    templateFiles: {
      builtIn: async () => Object.entries(builtIn).map(([name, text]) => templateFile(name, text)),
      inWorkspace: (workspace, folder) => files.markdownIn(workspace, folder),
    },
  });
  connection.listen();
}

/** The client reads the script, since it is of another origin than this worker. */
async function startWorker(
  connection: Connection,
  { Blob, URL, Worker }: WorkerScope,
  uri?: string,
): Promise<BrowserWorker> {
  const script = uri === undefined ? null : await connection.sendRequest<string | null>(READ_FILE, { uri });
  if (script === null) throw new Error('The client cannot read the script that runs Mermaid.');
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

function templateFile(name: string, text: string): TemplateFile {
  return { name, path: `templates/${name}.md`, version: '', read: async () => text };
}
