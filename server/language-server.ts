import {
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Configuration, DiagramJudge, LintSettings } from '../core/index.ts';
import { toDiagnostic } from './diagnostics.ts';
import { EditorSettings } from './editor-settings.ts';
import { OpenDocuments } from './open-documents.ts';
import { DOCUMENT_STATUS, type DocumentStatus, EXPLAIN, type ExplainParams, type ExplainResult } from './protocol.ts';

/** What differs between Node and a browser. */
export interface ServerHost {
  readonly version: string;
  /** What applies to a document, where `editor` is what the editor's settings say of it. */
  readonly settingsOf: (uri: string, editor: Configuration) => LintSettings;
  /** Configuration files have changed. */
  readonly forgetConfiguration: () => void;
  readonly pathOf: (uri: string) => string;
  readonly judge: DiagramJudge;
}

/** Wires the documents to a connection. Clients that can pull diagnostics do; the others are sent them. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new OpenDocuments(host.pathOf);
  const editorSettings = new EditorSettings(connection);
  let pulls = false;
  let refreshes = false;

  connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    editorSettings.initialize(capabilities.workspace?.configuration ?? false);
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
    return {
      serverInfo: { name: 'tradeoff', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls && {
          diagnosticProvider: { identifier: 'tradeoff', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (textDocument.languageId !== 'markdown') return;
    documents.open(textDocument);
    changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.change(textDocument.uri, textDocument.version, contentChanges);
    changed(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    editorSettings.forget(uri);
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnose(uri),
  }));
  connection.onRequest(EXPLAIN, async ({ uri }: ExplainParams): Promise<ExplainResult> => {
    if (!documents.get(uri)) return null;
    return documents.explain(uri, host.settingsOf(uri, await editorSettings.of(uri))) ?? null;
  });
  connection.onDidChangeConfiguration(() => {
    editorSettings.forget();
    changedEverywhere();
  });
  connection.onDidChangeWatchedFiles(() => {
    host.forgetConfiguration();
    changedEverywhere();
  });

  const waiting = new Set<string>();
  function changed(uri: string): void {
    void judge(uri);
    if (pulls || waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => {
      waiting.delete(uri);
      void push(uri);
    });
  }

  async function push(uri: string): Promise<void> {
    const version = documents.get(uri)?.version;
    const diagnostics = await diagnose(uri);
    // Superseded while settings were asked for: the change that did it pushes, too.
    if (version !== undefined && documents.get(uri)?.version === version) {
      void connection.sendDiagnostics({ uri, version, diagnostics });
    }
  }

  async function diagnose(uri: string): Promise<Diagnostic[]> {
    if (!documents.get(uri)) return [];
    const settings = host.settingsOf(uri, await editorSettings.of(uri));
    const result = documents.lint(uri, settings);
    if (!result) return [];
    const { name, isDesign, because } = result.kind;
    const status: DocumentStatus = { uri, kind: name, isDesign, because, findings: result.findings.length };
    void connection.sendNotification(DOCUMENT_STATUS, status);
    return result.findings.map((finding) => toDiagnostic(uri, finding));
  }

  let refreshPending = false;
  function changedEverywhere(): void {
    if (!pulls) for (const { uri } of documents.all) void push(uri);
    else if (refreshes && !refreshPending) {
      refreshPending = true;
      setImmediate(() => {
        refreshPending = false;
        connection.languages.diagnostics.refresh();
      });
    }
  }

  async function judge(uri: string): Promise<void> {
    try {
      if (!(await documents.judgeDiagrams(uri, host.judge))) return;
    } catch (error) {
      connection.console.error(`Mermaid gave no verdict: ${error instanceof Error ? error.message : error}`);
      return;
    }
    if (pulls) changedEverywhere();
    else void push(uri);
  }
}
