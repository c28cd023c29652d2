import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Configuration, DiagramJudge, LintResult, LintSettings } from '../core/index.ts';
import { type CodeActionSupport, codeActions, type RuleOffEdit } from './code-actions.ts';
import { toDiagnostic } from './diagnostics.ts';
import { diagramPlaces, diagramsOf, drawnAt } from './diagrams.ts';
import { EditorSettings } from './editor-settings.ts';
import { inSlices } from './in-slices.ts';
import { registerNavigation } from './navigation.ts';
import { type OpenDocument, OpenDocuments } from './open-documents.ts';
import { onOwnRequest, place, strings } from './own-requests.ts';
import {
  DECLARATION_EDITS,
  type Declaration,
  DIAGRAMS,
  DIAGRAMS_READ,
  type DiagramsParams,
  type DiagramsReadParams,
  DOCUMENT_STATUS,
  type DocumentDiagrams,
  type DocumentStatus,
  DRAWN_AT,
  type DrawnAt,
  type DrawnAtParams,
  EXPLAIN,
  type ExplainParams,
  type ExplainResult,
  type InitializationOptions,
  RULE_SETTING_EDIT,
  type RuleAt,
  type RuleSettingEdit,
} from './protocol.ts';
import type { TemplateFiles } from './templates/template-files.ts';
import { Templates } from './templates/templates.ts';

/** What differs between Node and a browser. */
export interface ServerHost {
  readonly version: string;
  /** What applies to a document, where `editor` is what the editor's settings say of it. */
  readonly settingsOf: (uri: string, editor: Configuration) => LintSettings;
  /** Configuration files have changed. */
  readonly forgetConfiguration: () => void;
  readonly ruleOff: RuleOffEdit;
  readonly pathOf: (uri: string) => string;
  readonly judge: DiagramJudge;
  readonly templateFiles: TemplateFiles;
}

/** Wires the documents to a connection. Clients that can pull diagnostics do; the others are sent them. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new OpenDocuments(host.pathOf);
  const editorSettings = new EditorSettings(connection, () => changedEverywhere());
  const templates = new Templates(connection, documents, host.templateFiles);
  let pulls = false;
  let refreshes = false;
  let codeActionSupport: CodeActionSupport = { snippets: false, turnRuleOff: false };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities, initializationOptions } = params;
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    editorSettings.initialize(capabilities.workspace?.configuration ?? false);
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
    codeActionSupport = {
      snippets: capabilities.workspace?.workspaceEdit?.snippetEditSupport ?? false,
      turnRuleOff: (initializationOptions as InitializationOptions | null)?.turnRuleOff ?? false,
    };
    return {
      serverInfo: { name: 'tradeoff', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        hoverProvider: true,
        documentSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...templates.initialize(params),
        ...(pulls && {
          diagnosticProvider: { identifier: 'tradeoff', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (!/^(?:markdown|mermaid)$/.test(textDocument.languageId)) return;
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
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, cancellation) => {
    const items = await diagnose(uri, cancellation);
    if (items) return { kind: DocumentDiagnosticReportKind.Full, items };
    if (cancellation.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    // The document changed meanwhile: the client is to ask again.
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
  });
  connection.onCodeAction(async (params, cancellation) => {
    const open = documents.get(params.textDocument.uri);
    const result = open && (await lint(open, cancellation));
    return result ? [...codeActions(params, open, result.findings, codeActionSupport, host.ruleOff)] : [];
  });
  onOwnRequest(connection, RULE_SETTING_EDIT, strings<RuleAt>('uri', 'rule'), (at): RuleSettingEdit | null => {
    return host.ruleOff(at) ?? null;
  });
  onOwnRequest(connection, DECLARATION_EDITS, strings<Declaration>('uri', 'kind'), ({ uri, kind }) => {
    const open = documents.get(uri);
    return open ? [open.document.declaring(kind)] : null;
  });
  registerNavigation(connection, (uri) => {
    const open = documents.get(uri);
    return open && documents.architecture(open);
  });
  onOwnRequest(
    connection,
    DIAGRAMS,
    strings<DiagramsParams>('uri'),
    async ({ uri, placesOnly }, cancellation): Promise<DocumentDiagrams | null> => {
      const open = documents.get(uri);
      if (!open) return null;
      const { version } = open;
      if (placesOnly) return { version, diagrams: diagramPlaces(documents.architecture(open)) };
      const result = await lint(open, cancellation);
      if (!result) throw new ResponseError(LSPErrorCodes.ContentModified, 'superseded');
      // After the answer, which does not wait for Mermaid.
      setImmediate(() => void judge(uri));
      return { version, diagrams: diagramsOf(documents.architecture(open), result.findings) };
    },
  );
  onOwnRequest(connection, DRAWN_AT, place<DrawnAtParams>(), ({ uri, position }): DrawnAt | null => {
    const open = documents.get(uri);
    return open ? { version: open.version, parts: drawnAt(documents.architecture(open), position) } : null;
  });
  onOwnRequest(connection, EXPLAIN, strings<ExplainParams>('uri'), async ({ uri }): Promise<ExplainResult> => {
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
    // Without diagnostics it was superseded: the change that did it pushes, too.
    if (version !== undefined && diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Undefined when the result is no longer wanted. */
  async function diagnose(uri: string, cancellation?: CancellationToken): Promise<Diagnostic[] | undefined> {
    const open = documents.get(uri);
    if (!open) return [];
    const result = await lint(open, cancellation);
    if (!result) return undefined;
    const { name, isDesign, because } = result.kind;
    const status: DocumentStatus = { uri, kind: name, isDesign, because, findings: result.findings.length };
    void connection.sendNotification(DOCUMENT_STATUS, status);
    // After the answer, which does not wait for Mermaid.
    setImmediate(() => void judge(uri));
    return result.findings.map((finding) => toDiagnostic(uri, finding));
  }

  /** Undefined when the result is no longer wanted: cancelled, or of a text that has changed meanwhile. */
  async function lint(open: OpenDocument, cancellation?: CancellationToken): Promise<LintResult | undefined> {
    const { uri, version } = open;
    const isSuperseded = () =>
      cancellation?.isCancellationRequested === true || documents.get(uri)?.version !== version;
    const settings = host.settingsOf(uri, await editorSettings.of(uri));
    if (isSuperseded() || !(await inSlices(documents.reading(open, settings), isSuperseded))) return undefined;
    return documents.lint(open, settings);
  }

  let refreshPending = false;
  function changedEverywhere(): void {
    if (!pulls) for (const { uri } of documents.all) void push(uri);
    else if (refreshes && !refreshPending) {
      refreshPending = true;
      setImmediate(() => {
        refreshPending = false;
        // A client that refuses goes on without the late verdict.
        connection.languages.diagnostics.refresh().catch((error: unknown) => {
          connection.console.error(`The diagnostics could not be refreshed: ${error}`);
        });
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
    void connection.sendNotification(DIAGRAMS_READ, { uri } satisfies DiagramsReadParams);
    if (pulls) changedEverywhere();
    else void push(uri);
  }
}
