import type * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import type { RunMode } from './run-mode.ts';
import { lintedSchemes } from './schemes.ts';

/** What the language client is started with, in either extension host. */
export function clientOptions(
  output: vscode.LogOutputChannel,
  watcher: vscode.FileSystemWatcher,
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
    synchronize: { configurationSection: 'tradeoff', fileEvents: watcher },
  };
}
