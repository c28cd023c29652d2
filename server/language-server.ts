import {
  type CancellationToken,
  type ClientCapabilities,
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
import { type Architecture, type DiagramJudge, type Finding, type LintResult, templateOf } from '../core/index.ts';
import { type CodeActionSupport, codeActions, FIX_ALL, type RuleOffEdits } from './code-actions.ts';
import { complete, TRIGGER_CHARACTERS } from './completion/completion.ts';
import type { DocumentSettings } from './configuration-files.ts';
import { toDiagnostic } from './diagnostics.ts';
import { EditorSettings } from './editor-settings.ts';
import type { HostConfiguration } from './host-configuration.ts';
import { inSlices } from './in-slices.ts';
import { Judging } from './judging.ts';
import { registerNavigation } from './navigation.ts';
import { OpenConfigurationFiles } from './open-configuration-files.ts';
import { type OpenDocument, OpenDocuments } from './open-documents.ts';
import { onOwnRequest, strings } from './own-requests.ts';
import {
  CONFIGURED,
  DECLARATION_EDITS,
  type Declaration,
  DIAGRAMS_READ,
  type DiagramsReadParams,
  DOCUMENT_STATUS,
  type DocumentStatus,
  type InitializationOptions,
  RULE_SETTING_EDIT,
  type RuleAt,
  type RuleSettingEdit,
} from './protocol.ts';
import { ruleOffEdit } from './rule-setting-edit.ts';
import type { TemplateFiles } from './templates/template-files.ts';
import { Templates } from './templates/templates.ts';
import { registerViews } from './views.ts';
import type { WatchedFiles } from './watched-files.ts';
import { editSupport } from './workspace-edit.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

const NO_EDITS: RuleOffEdits = new Map();

/** What differs between Node and a browser. */
export interface ServerHost {
  readonly version: string;
  readonly configuration: HostConfiguration;
  readonly watched: WatchedFiles;
  /** The path of a document outside of all workspace folders. */
  readonly pathOf: (uri: string) => string;
  /**
   * Called once, when the client has said what it can do; gives who asks Mermaid. `changed` is to be called when what
   * the configuration says has changed without a change of files.
   */
  readonly start: (options: InitializationOptions, changed: () => void) => DiagramJudge;
  readonly templateFiles: TemplateFiles;
}

/** Whether an answer is still waited for. */
type Wanted = Pick<CancellationToken, 'isCancellationRequested'>;

/** Wires the documents to a connection. Clients that can pull diagnostics do; the others are sent them. */
export function serve(connection: Connection, host: ServerHost): void {
  const folders = new WorkspaceFolders();
  const documents = new OpenDocuments((uri) => folders.pathOf(uri) ?? host.pathOf(uri));
  const configurations = new OpenConfigurationFiles(connection);
  const editorSettings = new EditorSettings(connection, () => changedEverywhere());
  const templates = new Templates(connection, documents, host.templateFiles, folders);
  const judging = new Judging(documents, () => mermaid, {
    judged: (uri) => {
      void connection.sendNotification(DIAGRAMS_READ, { uri } satisfies DiagramsReadParams);
      if (pulls) changedEverywhere();
      else void push(uri);
    },
    failed: noVerdict,
  });
  /** What the client was told last of each document. */
  const statuses = new Map<string, string>();
  let pulls = false;
  let watchesFolders = false;
  let refreshes = false;
  let mermaid: DiagramJudge | undefined;
  let completesSnippets = false;
  let workspace: ClientCapabilities['workspace'];
  let codeActionSupport: CodeActionSupport = { ...editSupport(undefined), turnRuleOff: false };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities, initializationOptions } = params;
    const options = (initializationOptions ?? {}) as InitializationOptions;
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    host.watched.initialize(params);
    configurations.initialize(params);
    watchesFolders = capabilities.workspace?.workspaceFolders ?? false;
    workspace = capabilities.workspace;
    editorSettings.initialize(capabilities.workspace?.configuration ?? false);
    refreshes = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
    codeActionSupport = { ...editSupport(workspace), turnRuleOff: options.turnRuleOff ?? false };
    folders.initialize(params);
    mermaid = host.start(options, changedEverywhere);
    templates.initialize(params);
    completesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    return {
      serverInfo: { name: 'tradeoff', version: host.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        completionProvider: { resolveProvider: true, triggerCharacters: [...TRIGGER_CHARACTERS] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        hoverProvider: true,
        documentSymbolProvider: true,
        renameProvider: { prepareProvider: true },
        ...(pulls && {
          diagnosticProvider: { identifier: 'tradeoff', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (!/^(?:markdown|mermaid)$/.test(textDocument.languageId)) {
      configurations.open(textDocument);
      return;
    }
    lookAgain();
    documents.open(textDocument);
    changed(textDocument.uri);
    void readTemplates(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    lookAgain();
    changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    if (configurations.change(textDocument.uri, textDocument.version, contentChanges)) return;
    documents.change(textDocument.uri, textDocument.version, contentChanges);
    judging.typed(textDocument.uri);
    changed(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (configurations.close(uri)) return;
    documents.close(uri);
    editorSettings.forget(uri);
    judging.forget(uri);
    statuses.delete(uri);
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
    if (!result) return [];
    const { findings } = result;
    const ruleOff = codeActionSupport.turnRuleOff ? NO_EDITS : await ruleOffEdits(open.uri, findings);
    return [...codeActions(params, open, findings, codeActionSupport, ruleOff)];
  });
  connection.onCompletion(async (params, cancellation) => {
    const open = documents.get(params.textDocument.uri);
    const found = async (document: OpenDocument) =>
      new Set((await lint(document, cancellation))?.findings.map(({ rule }) => rule));
    const sources = { found, snippets: completesSnippets, templates: templates.complete.bind(templates) };
    return open ? [...(await complete(params, open, sources))] : null;
  });
  connection.onCompletionResolve((item) => templates.resolve(item));
  onOwnRequest(
    connection,
    RULE_SETTING_EDIT,
    strings<RuleAt>('uri', 'rule'),
    async (at): Promise<RuleSettingEdit | null> => {
      return (await ruleOff(at)) ?? null;
    },
  );
  onOwnRequest(connection, DECLARATION_EDITS, strings<Declaration>('uri', 'kind'), ({ uri, kind }) => {
    const open = documents.get(uri);
    return open ? [open.document.declaring(kind)] : null;
  });
  registerNavigation(connection, {
    architectureOf,
    versionOf: (uri) => documents.get(uri)?.version,
    workspace: () => workspace,
    cardAt: async (uri, position, cancellation) => {
      const open = documents.get(uri);
      const settings = open && (await read(open, cancellation));
      return settings && documents.cardAt(open, position, settings);
    },
  });
  registerViews(connection, {
    documents,
    settingsOf,
    read,
    lint,
    architectureOf,
    judgeSoon: (uri) => judging.soon(uri),
    judgeNow: async (document) => {
      if (mermaid) await document.judgeDiagrams(mermaid).catch(noVerdict);
    },
  });
  connection.onInitialized(() => {
    host.watched.start();
    configurations.start();
    if (watchesFolders) folders.watch(connection, configured);
  });
  connection.onDidChangeConfiguration(() => {
    editorSettings.forget();
    configured();
  });
  connection.onDidChangeWatchedFiles(() => {
    host.configuration.forget();
    configured();
    for (const { uri } of documents.all) void readTemplates(uri);
  });

  /** For clients that do not tell when a configuration file has changed. */
  function lookAgain(): void {
    if (!host.watched.canWatch) host.configuration.forget();
  }

  function configured(): void {
    changedEverywhere();
    void connection.sendNotification(CONFIGURED);
  }

  const waiting = new Set<string>();
  function changed(uri: string): void {
    if (pulls || waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => {
      waiting.delete(uri);
      void push(uri);
    });
  }

  /** The last push of each document that was begun. Settings and templates may change while one is worked out. */
  const lastPushes = new WeakMap<OpenDocument, Wanted>();

  async function push(uri: string): Promise<void> {
    const open = documents.get(uri);
    if (!open) return;
    const { version } = open;
    const wanted: Wanted = {
      get isCancellationRequested() {
        return lastPushes.get(open) !== wanted;
      },
    };
    lastPushes.set(open, wanted);
    const diagnostics = await diagnose(uri, wanted);
    // Without diagnostics it was superseded: what did it pushes, too.
    if (diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Undefined when the result is no longer wanted. */
  async function diagnose(uri: string, cancellation?: Wanted): Promise<Diagnostic[] | undefined> {
    const open = documents.get(uri);
    if (!open) return [];
    const result = await lint(open, cancellation);
    if (!result) return undefined;
    const { name, isDesign, because } = result.kind;
    const status: DocumentStatus = { uri, kind: name, isDesign, because, findings: result.findings.length };
    const shown = JSON.stringify(status);
    if (shown !== statuses.get(uri)) {
      statuses.set(uri, shown);
      void connection.sendNotification(DOCUMENT_STATUS, status);
    }
    judging.soon(uri);
    return result.findings.map((finding) => toDiagnostic(uri, finding));
  }

  /** Undefined when the result is no longer wanted. */
  async function lint(open: OpenDocument, cancellation?: Wanted): Promise<LintResult | undefined> {
    const { uri, version } = open;
    const settings = await read(open, cancellation);
    const isSuperseded = () => isUnwanted(uri, version, cancellation);
    return settings && (await inSlices(documents.linting(open, settings), isSuperseded))?.result;
  }

  /**
   * Reads a document, messages let through meanwhile, and resolves to the settings that apply to it. Undefined when they
   * are no longer wanted: cancelled, or of a text that has changed meanwhile.
   */
  async function read(open: OpenDocument, cancellation?: Wanted): Promise<DocumentSettings | undefined> {
    const { uri, version } = open;
    const isSuperseded = () => isUnwanted(uri, version, cancellation);
    const settings = await settingsOf(uri);
    // Keys that came in meanwhile are taken first: while they come faster than answers, only the last one is answered.
    await new Promise((resume) => setImmediate(resume));
    if (isSuperseded()) return undefined;
    documents.adopt(open, settings);
    return (await inSlices(documents.reading(open, settings), isSuperseded)) ? settings : undefined;
  }

  function isUnwanted(uri: string, version: number, cancellation: Wanted | undefined): boolean {
    return cancellation?.isCancellationRequested === true || documents.get(uri)?.version !== version;
  }

  /** What a document describes, once it is read; messages come in between. */
  async function architectureOf(
    uri: string,
    cancellation: CancellationToken,
    patience = Number.POSITIVE_INFINITY,
  ): Promise<Architecture | undefined> {
    const end = performance.now() + patience;
    const isTooLate = () => cancellation.isCancellationRequested || performance.now() > end;
    for (let open = documents.get(uri); open && !isTooLate(); open = documents.get(uri)) {
      const { document, version } = open;
      const isSuperseded = () => isTooLate() || documents.get(uri)?.version !== version;
      if (await inSlices(document.read('design'), isSuperseded)) return documents.architecture(open);
    }
    return undefined;
  }

  async function settingsOf(uri: string): Promise<DocumentSettings> {
    return host.configuration.settingsOf(uri, await editorSettings.of(uri), folders.around(uri));
  }

  /** The change of the configuration file that applies, as it stands in the editor where it is open. */
  async function ruleOff(at: RuleAt): Promise<RuleSettingEdit | undefined> {
    const place = await host.configuration.rulePlace(at);
    if (!place) return undefined;
    const open = configurations.get(place.uri);
    const edit = ruleOffEdit(place.uri, open?.text.toString() ?? place.text, place.path);
    return edit && { uri: open?.uri ?? place.uri, version: open?.version ?? null, edit };
  }

  async function ruleOffEdits(uri: string, findings: readonly Finding[]): Promise<RuleOffEdits> {
    const edits = new Map<string, RuleSettingEdit>();
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const edit = await ruleOff({ uri, rule });
      if (edit) edits.set(rule, edit);
    }
    return edits;
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

  function noVerdict(error: unknown): void {
    connection.console.error(`Mermaid gave no verdict: ${error instanceof Error ? error.message : error}`);
  }

  /** Documents are linted without templates rather than later. */
  async function readTemplates(uri: string): Promise<void> {
    const outlines = await templates.outlines(uri);
    const open = documents.get(uri);
    if (!open || JSON.stringify(outlines) === JSON.stringify(open.templates)) return;
    open.templates = outlines;
    // To most documents templates are nothing.
    if (!templateOf(open.document.headings, outlines)) return;
    if (pulls) changedEverywhere();
    else void push(uri);
  }
}
