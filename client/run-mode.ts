import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DiagnosticPullMode,
  type DiagnosticPullOptions,
  vsdiag,
} from 'vscode-languageclient';

type Run = 'onType' | 'onSave' | 'manual';

/** Decides, by the setting `tradeoff.run`, when a document is linted. Whoever asks for it gets it at any time. */
export class RunMode {
  /** Version of each document, by URI, for which the user has asked. */
  readonly #asked = new Map<string, number>();

  readonly pullOptions: DiagnosticPullOptions = {
    onChange: true,
    onSave: true,
    filter: (document, mode) => mode === DiagnosticPullMode.onType && runOf(document) !== 'onType',
  };

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: (document, previousResultId, token, next) =>
      document instanceof vscode.Uri || this.#mayLint(document)
        ? next(document, previousResultId, token)
        : // What is shown stays as it is.
          { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previousResultId ?? '' },
  };

  /** Lints the active document, whatever the setting says. */
  lintNow(client: BaseLanguageClient): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    this.#asked.set(document.uri.toString(), document.version);
    client.getFeature('textDocument/diagnostic').getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  forget(document: vscode.TextDocument): void {
    this.#asked.delete(document.uri.toString());
  }

  #mayLint(document: vscode.TextDocument): boolean {
    const run = runOf(document);
    if (run === 'onType' || this.#asked.get(document.uri.toString()) === document.version) return true;
    return run === 'onSave' && !document.isDirty;
  }
}

function runOf(document: vscode.TextDocument): Run {
  return vscode.workspace.getConfiguration('tradeoff', document).get<Run>('run', 'onType');
}
