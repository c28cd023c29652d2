/** Line of the author's source without its end, and where it starts. */
export interface SourceLine {
  readonly start: number;
  readonly text: string;
}

/** What is known of a diagram that Mermaid has rejected. Offsets are those of the author's source. */
export interface Rejection {
  readonly source: string;
  /** The first word of the diagram, as the author wrote it. */
  readonly typeWord: string;
  readonly family: DiagramFamily;
  /** The lines of the diagram: comments and front matter are blank, but keep their length. */
  readonly lines: readonly SourceLine[];
  /** Where Mermaid stopped. */
  readonly offset: number;
  /** The line that holds `offset`. */
  readonly line: SourceLine;
  readonly lineIndex: number;
}

export type DiagramFamily = 'flowchart' | 'sequence' | 'class' | 'state' | 'er' | 'other';

/** A change of the source that would settle a mistake. */
export interface Repair {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A place that may hold the mistake; it does if the repair lets Mermaid read on. */
export interface Suspect {
  readonly start: number;
  readonly end: number;
  /** One sentence. Absent: what Mermaid's parser gives is best. */
  readonly message?: string;
  readonly repair: Repair;
}

/** Looks for mistakes of one sort. */
export type Detective = (rejection: Rejection) => readonly Suspect[];

export function applied(source: string, { start, end, newText }: Repair): string {
  return source.slice(0, start) + newText + source.slice(end);
}

export function lineAt(lines: readonly SourceLine[], offset: number): number {
  const next = lines.findIndex(({ start }) => start > offset);
  return (next < 0 ? lines.length : next) - 1;
}

/** `diagramStart`: what stands before it is no part of the diagram's statements. */
export function linesOf(source: string, diagramStart: number): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (const match of source.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    if (match[0] === '' && match.index === source.length && lines.length > 0) break;
    const text = match[1] ?? '';
    const isStatement = match.index + text.length > diagramStart && !/^\s*%%/.test(text);
    lines.push({ start: match.index, text: isStatement ? text : ' '.repeat(text.length) });
  }
  return lines;
}

export function familyOf(typeWord: string): DiagramFamily {
  if (/^(?:graph|flowchart)/.test(typeWord)) return 'flowchart';
  if (/^sequenceDiagram/.test(typeWord)) return 'sequence';
  if (/^classDiagram/.test(typeWord)) return 'class';
  if (/^stateDiagram/.test(typeWord)) return 'state';
  return /^erDiagram/.test(typeWord) ? 'er' : 'other';
}

export function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** `text` with what `pattern` matches turned into as many blanks. */
export function masked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}
