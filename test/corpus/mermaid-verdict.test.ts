import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramJudge, DiagramVerdict } from '../../core/diagram/judge.ts';
import { createMermaidJudge } from '../../mermaid/node.ts';
import { misplaced } from '../located-model.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../mermaid-worker-bundle.ts';

interface CorpusDiagram {
  readonly id: string;
  readonly code: string;
  readonly valid: boolean;
}

const corpus = process.env.TRADEOFF_CORPUS;

describe.skipIf(!corpus)('diagrams of a corpus (needs TRADEOFF_CORPUS=DIR with a diagrams.jsonl)', () => {
  let bundle: MermaidWorkerBundle;
  let judge: DiagramJudge;
  let diagrams: readonly CorpusDiagram[];
  let verdicts: readonly DiagramVerdict[];

  beforeAll(async () => {
    const lines = readFileSync(path.join(corpus ?? '', 'diagrams.jsonl'), 'utf8').split('\n');
    diagrams = lines.filter((line) => line !== '').map((line): CorpusDiagram => JSON.parse(line));
    bundle = await buildMermaidWorker();
    judge = createMermaidJudge({ workerPath: bundle.workerPath });
    verdicts = await Promise.all(diagrams.map(({ code }) => judge.judge(code)));
  }, 300_000);
  afterAll(async () => {
    await judge?.dispose();
    await bundle?.remove();
  });

  test('all verdicts are those of Mermaid in a browser', () => {
    expect(diagrams.length).toBeGreaterThan(0);
    const different = diagrams.filter(({ valid }, index) => verdicts[index]?.outcome !== (valid ? 'valid' : 'invalid'));
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  test('every mistake has a place within its source', () => {
    const outside = diagrams.filter(({ code }, index) => {
      const verdict = verdicts[index];
      if (verdict?.outcome !== 'invalid') return false;
      const line = code.split(/\r\n|\n|\r/)[verdict.place.line];
      return line === undefined || (verdict.place.character ?? 0) > line.length;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  test('everything in the models of valid diagrams stands where it is said to', () => {
    const wrong = diagrams.flatMap(({ id, code }, index) => {
      const verdict = verdicts[index];
      const model = verdict?.outcome === 'valid' ? verdict.model : undefined;
      return model ? misplaced(code, model).map((claim) => `${id}: ${claim}`) : [];
    });
    expect(verdicts.filter((verdict) => verdict.outcome === 'valid' && verdict.model).length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  test('the order makes no difference', async () => {
    const other = createMermaidJudge({ workerPath: bundle.workerPath });
    try {
      const reversed = await Promise.all(diagrams.toReversed().map(({ code }) => other.judge(code)));
      expect(reversed.toReversed()).toEqual(verdicts);
    } finally {
      await other.dispose();
    }
  }, 300_000);
});
