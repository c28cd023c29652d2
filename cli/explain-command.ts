import { resolve } from 'node:path';
import { declaredInFrontMatter, explanationText, Linter } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import { ConfigurationFiles } from '../server/configuration-files.ts';
import type { ExplainArguments } from './arguments.ts';
import { readDocument, STANDARD_INPUT, withoutByteOrderMark } from './read-document.ts';

export interface ExplainHost {
  readonly workingDirectory: string;
  readStandardInput(): string;
}

/** What `tradeoff explain FILE` prints. */
export function explainDocument({ path, rules, configurationFile }: ExplainArguments, host: ExplainHost): string {
  const file = resolve(host.workingDirectory, path);
  const isStandardInput = path === STANDARD_INPUT;
  const text = isStandardInput ? withoutByteOrderMark(host.readStandardInput()) : readDocument(file, path);
  const configured = new ConfigurationFiles(host.workingDirectory, configurationFile).for(file);
  const linter = new Linter(RULES);
  const document = linter.open(isStandardInput ? 'stdin.md' : path, text);
  const declared = declaredInFrontMatter(document.frontMatter) ?? configured.declared;
  const explanation = linter.explain(document, { rules: { ...configured.rules, ...rules }, declared });
  return explanationText(isStandardInput ? 'standard input' : path, explanation);
}
