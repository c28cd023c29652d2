import { expect, test } from 'vitest';
import type { DiagramJudge } from '../core/index.ts';
import { OpenDocuments } from './open-documents.ts';

const uri = 'file:///a.md';

function fenced(source: string): string {
  return `\`\`\`mermaid\n${source}\n\`\`\`\n`;
}

test('of a burst of keys only the last text is waited for', async () => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  // As the worker does it: what has not begun is dropped by the signal.
  const judge: DiagramJudge = {
    judge: (source, signal) =>
      new Promise((resolve, reject) => {
        asked.push(source);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        waiting.push(() => resolve({ outcome: 'valid', diagramType: 'flowchart-v2' }));
      }),
    dispose: async () => {},
  };
  const documents = new OpenDocuments(() => 'a.md');
  documents.open({ uri, languageId: 'markdown', version: 1, text: `${fenced('flowchart\na')}\n${fenced('graph\nb')}` });
  const results = [documents.judgeDiagrams(uri, judge)];
  for (let key = 1; key <= 30; key++) {
    const end = { line: 2, character: key };
    documents.change(uri, key + 1, [{ range: { start: end, end }, text: 'x' }]);
    results.push(documents.judgeDiagrams(uri, judge));
  }
  expect(asked).toHaveLength(31);
  await new Promise((done) => setTimeout(done));
  for (let answered = 0; answered < 2; answered++) {
    waiting.at(-1)?.();
    await new Promise((done) => setTimeout(done));
  }
  expect((await Promise.all(results)).filter(Boolean)).toEqual([true]);
  expect(asked.at(-1)).toBe('graph\nb');
  expect(asked.filter((source) => source === 'graph\nb')).toHaveLength(1);
});
