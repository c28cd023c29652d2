import { createHash } from 'node:crypto';
import { type Finding, LineText } from '../core/index.ts';
import type { LintedDocument } from './reporters/reporter.ts';

/**
 * What tells each finding of a document from its others, in the order of its findings, however lines move: the rule, the
 * words it stands on, and which of those with the same words it is. 16 hexadecimal digits of a SHA-256.
 */
export function fingerprintsOf({ text, findings }: Pick<LintedDocument, 'text' | 'findings'>): readonly string[] {
  const lines = new LineText(text);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const said = `${finding.rule}\n${wordsAt(lines, finding)}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return createHash('sha256').update(`${said}\n${before}`).digest('hex').slice(0, 16);
  });
}

/** The words that a finding stands on, whatever space is between them. */
export function wordsAt(lines: LineText, { range: { start, end } }: Finding): string {
  const words = [];
  for (let line = start.line; line <= end.line; line += 1) {
    const from = line === start.line ? start.character : 0;
    words.push(lines.line(line).slice(from, line === end.line ? end.character : undefined));
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
