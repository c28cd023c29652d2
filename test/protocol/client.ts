import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';
import {
  type CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DocumentDiagnosticRequest,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { mermaidParserOnly } from '../mermaid-worker-bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Lays out the server, Mermaid's worker and the templates as they ship; call once before the tests of a file. */
export async function buildServer(folder: string): Promise<string> {
  const outdir = join(ROOT, 'out/test', folder, 'dist');
  cpSync(join(ROOT, 'templates'), join(ROOT, 'out/test', folder, 'templates'), { recursive: true });
  const shared = {
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  } satisfies esbuild.BuildOptions;
  await esbuild.build({ ...shared, entryPoints: { 'server/main': join(ROOT, 'server/main.ts') } });
  const plugins = [await mermaidParserOnly()];
  await esbuild.build({ ...shared, entryPoints: { 'mermaid-worker': join(ROOT, 'mermaid/worker.ts') }, plugins });
  return join(outdir, 'server/main.cjs');
}

interface RegisterOptions {
  readonly watchers?: readonly { readonly globPattern: string }[];
  readonly documentSelector?: readonly { readonly pattern: string }[];
}

/** A language client over standard input and output that does nothing on its own. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the client answers when it is asked for settings. */
  settings: unknown = null;
  refreshes = 0;
  /** Glob patterns of the files that the server wants watched. */
  readonly watched: string[] = [];
  /** By method, glob patterns of the documents that the server wants to be told of. */
  readonly followed = new Map<string, string[]>();
  #mayAnswer: Promise<void> = Promise.resolve();
  readonly #process: ChildProcess;

  constructor(server: string, workingDirectory: string) {
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: workingDirectory });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    this.connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      await this.#mayAnswer;
      return items.map(() => this.settings);
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      return null;
    });
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string; registerOptions: RegisterOptions }[] }) => {
        for (const { method, registerOptions } of registrations) {
          const { watchers = [], documentSelector = [] } = registerOptions;
          this.watched.push(...watchers.map(({ globPattern }) => globPattern));
          if (documentSelector.length > 0)
            this.followed.set(
              method,
              documentSelector.map(({ pattern }) => pattern),
            );
        }
        return null;
      },
    );
    this.connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    initializationOptions?: object,
    workspaceFolders?: WorkspaceFolder[],
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...(workspaceFolders && { workspaceFolders }),
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Leaves questions for settings unanswered until what it returns is called. */
  answerLate(): () => void {
    let answer = () => {};
    this.#mayAnswer = new Promise((resolve) => {
      answer = resolve;
    });
    return answer;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async pull(uri: string, cancellation?: CancellationToken): Promise<readonly Diagnostic[]> {
    const params = { textDocument: { uri } };
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancellation);
    return report.kind === 'full' ? report.items : [];
  }

  /** The next publication for `uri` of at least `version`. */
  async publication(uri: string, version: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.published.find((one) => one.uri === uri && (one.version ?? 0) >= version);
      if (found) return found.diagnostics;
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((done) => this.#process.once('exit', done));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return exited;
  }
}
