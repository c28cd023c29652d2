import type { Diagram, Report, Rule } from '../../core/index.ts';

export const mermaidSyntax: Rule = {
  id: 'mermaid-syntax',
  title: 'A Mermaid diagram is one that Mermaid itself can read.',
  defaultSeverity: 'error',
  appliesTo: 'anyDocument',
  words: [],
  check: ({ diagrams }) => diagrams.flatMap(reportOn),
};

function reportOn(diagram: Diagram): readonly Report[] {
  const { verdict, source } = diagram;
  if (!verdict || verdict.outcome === 'valid') return [];
  if (verdict.outcome === 'timeout') {
    const start = diagram.at({ line: 0, character: 0 });
    const message = `Mermaid was stopped after ${verdict.milliseconds} ms: the diagram takes too long to read.`;
    return [{ message, range: { start, end: diagram.at({ line: 0, character: lineOf(source, 0).length }) } }];
  }
  const { line, character } = verdict.place;
  const text = lineOf(source, line);
  const from = character ?? text.length - text.trimStart().length;
  const to = Math.max(text.trimEnd().length, from);
  return [
    {
      message: verdict.message,
      range: { start: diagram.at({ line, character: from }), end: diagram.at({ line, character: to }) },
    },
  ];
}

function lineOf(source: string, line: number): string {
  return source.split('\n')[line] ?? '';
}
