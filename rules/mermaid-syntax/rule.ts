import type { Diagram, DiagramRepair, Report, Rule, Suggestion } from '../../core/index.ts';

export const mermaidSyntax: Rule = {
  id: 'mermaid-syntax',
  title: 'A Mermaid diagram is one that Mermaid itself can read.',
  defaultSeverity: 'error',
  preset: 'minimal',
  appliesTo: 'anyDocument',
  words: [],
  check: ({ diagrams }) => diagrams.flatMap(reportOn),
};

function reportOn(diagram: Diagram): readonly Report[] {
  const { verdict, source } = diagram;
  if (!verdict || verdict.outcome === 'valid') return [];
  // Who has opened a fence has yet to draw.
  if (source.trim() === '') return [];
  if (verdict.outcome === 'timeout') {
    const start = diagram.at({ line: 0, character: 0 });
    const message = `Mermaid was stopped after ${verdict.milliseconds} ms: the diagram takes too long to read.`;
    return [{ message, range: { start, end: diagram.at({ line: 0, character: lineOf(source, 0).length }) } }];
  }
  const { line, character, endCharacter } = verdict.place;
  const text = lineOf(source, line);
  const from = character ?? text.length - text.trimStart().length;
  const to = endCharacter ?? Math.max(text.trimEnd().length, from);
  return [
    {
      message: verdict.message,
      range: { start: diagram.at({ line, character: from }), end: diagram.at({ line, character: to }) },
      suggestions: verdict.repair ? [suggestion(diagram, verdict.repair)] : [],
    },
  ];
}

function suggestion({ at, prefix }: Diagram, { title, range: { start, end }, newText }: DiagramRepair): Suggestion {
  // A line that is added stands in the same list item or quote as the diagram.
  const indented = newText.replaceAll('\n', `\n${prefix}`);
  return { title, edits: [{ range: { start: at(start), end: at(end) }, newText: indented }], isSafe: true };
}

function lineOf(source: string, line: number): string {
  return source.split('\n')[line] ?? '';
}
