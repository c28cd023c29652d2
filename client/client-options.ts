import type * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import type { RunMode } from './run-mode.ts';
import { lintedSchemes } from './schemes.ts';

/** What the language client is started with, in either extension host. */
export function clientOptions(
  output: vscode.LogOutputChannel,
  runMode: RunMode,
  mermaidWorker?: vscode.Uri,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    turnRuleOff: true,
    readsFiles: true,
    ...(mermaidWorker && { mermaidWorker: mermaidWorker.toString(true) }),
  };
  return {
    documentSelector: lintedSchemes().flatMap((scheme) => [
      { language: 'markdown', scheme },
      { language: 'mermaid', scheme },
    ]),
    initializationOptions,
    outputChannel: output,
    diagnosticPullOptions: runMode.pullOptions,
    middleware: runMode.middleware,
    // The server names the files that it wants watched.
    synchronize: { configurationSection: 'tradeoff' },
  };
}
