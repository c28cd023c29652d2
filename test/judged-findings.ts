import { afterAll, beforeAll } from 'vitest';
import { type DiagramJudge, type Finding, Linter } from '../core/index.ts';
import { createMermaidJudge } from '../mermaid/node.ts';
import { RULES } from '../rules/index.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from './mermaid-worker-bundle.ts';

/** For tests of rules that read diagrams: findings as messages, of a text taken for a design, once Mermaid has spoken. */
export function judgedFindings(rule: string): (text: string) => Promise<readonly Finding[]> {
  let bundle: MermaidWorkerBundle | undefined;
  let judge: DiagramJudge | undefined;
  beforeAll(async () => {
    bundle = await buildMermaidWorker();
    judge = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 30_000 });
  });
  afterAll(async () => {
    await judge?.dispose();
    await bundle?.remove();
  });
  return async (text) => {
    const linter = new Linter(RULES);
    const document = linter.open('docs/design.md', text);
    if (judge) await document.judgeDiagrams(judge);
    const { findings } = linter.lint(document, { rules: { [rule]: 'warning' }, declared: 'design' });
    return findings.filter((finding) => finding.rule === rule);
  };
}
