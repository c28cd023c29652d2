import {
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { DiagramJudge } from '../core/index.ts';
import { toDiagnostic } from './diagnostics.ts';
import { OpenDocuments, type SettingsOf } from './open-documents.ts';
import { DOCUMENT_STATUS, type DocumentStatus } from './protocol.ts';

/** What differs between Node and a browser. */
export interface ServerHost {
  readonly version: string;
  readonly settingsOf: SettingsOf;
  readonly pathOf: (uri: string) => string;
  readonly judge: DiagramJudge | undefined;
}

/** Wires the documents to a connection. Clients that can pull diagnostics do; the others are sent them. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new OpenDocuments(host.settingsOf, host.pathOf);
  let pulls = false;
  let refreshes = false;

  connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
    pulls = capabilities.textDocument?.diagnostic !== undefined;
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
    if (!pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: diagnose(uri),
  }));

  const waiting = new Set<string>();
  function changed(uri: string): void {
    void judge(uri);
    if (pulls || waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => {
      waiting.delete(uri);
      push(uri);
    });
  }

  function push(uri: string): void {
    const open = documents.get(uri);
    if (open) void connection.sendDiagnostics({ uri, version: open.version, diagnostics: diagnose(uri) });
  }

  function diagnose(uri: string) {
    const result = documents.lint(uri);
    if (!result) return [];
    const { name, isDesign, because } = result.kind;
    const status: DocumentStatus = { uri, kind: name, isDesign, because, findings: result.findings.length };
    void connection.sendNotification(DOCUMENT_STATUS, status);
    return result.findings.map((finding) => toDiagnostic(uri, finding));
  }

  let refreshPending = false;
  async function judge(uri: string): Promise<void> {
    if (!host.judge) return;
    try {
      if (!(await documents.judgeDiagrams(uri, host.judge))) return;
    } catch (error) {
      connection.console.error(`Mermaid gave no verdict: ${error instanceof Error ? error.message : error}`);
      return;
    }
    if (!pulls) push(uri);
    else if (refreshes && !refreshPending) {
      refreshPending = true;
      setImmediate(() => {
        refreshPending = false;
        connection.languages.diagnostics.refresh();
      });
    }
  }
}
