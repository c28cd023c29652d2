import colors from 'picocolors';
import { type Finding, rulePage, SEVERITIES, type Severity } from '../../core/index.ts';
import type { LintedDocument, Reporter } from './reporter.ts';

const COLORS: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.cyan,
};

/** For people: place, severity, message, the line itself, and the page to read. */
export const pretty: Reporter = (documents, { quiet }) => {
  const reports = documents.flatMap((document) => document.findings.map((finding) => report(document, finding)));
  return quiet ? reports.join('') : `${reports.join('')}${summary(documents)}\n`;
};

function report({ path, text }: LintedDocument, { rule, severity, message, range, related }: Finding): string {
  const { line, character } = range.start;
  const place = `${path}:${line + 1}:${character + 1}`;
  const head = `${colors.bold(place)} ${COLORS[severity](severity)} ${message} ${colors.dim(rule)}`;
  const more = related.map((one) => `    ${path}:${one.range.start.line + 1}: ${one.message}\n`).join('');
  return `${head}\n${frame(text, range)}${colors.dim(more)}    ${colors.dim(rulePage(rule))}\n\n`;
}

/** Wider lines are cut around the place. */
const FRAME_WIDTH = 100;

function frame(text: string, { start, end }: Finding['range']): string {
  const line = (text.split(/\r\n|\r|\n/)[start.line] ?? '').replaceAll('\t', ' ');
  const from = Math.max(0, start.character - FRAME_WIDTH / 2);
  const shown = line.slice(from, from + FRAME_WIDTH);
  const width = end.line === start.line ? end.character - start.character : line.length - start.character;
  const marked = Math.max(1, Math.min(width, shown.length - (start.character - from)));
  const number = String(start.line + 1);
  const gutter = colors.dim(`${' '.repeat(number.length)} |`);
  const marker = ' '.repeat(start.character - from) + '^'.repeat(marked);
  return `  ${colors.dim(`${number} |`)} ${shown}\n  ${gutter} ${marker}\n`;
}

function summary(documents: readonly LintedDocument[]): string {
  const designs = documents.filter(({ kind }) => kind.isDesign).length;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = documents
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const read = `${documents.length} document${documents.length === 1 ? '' : 's'}, ${designs} taken for designs`;
  return counts.length === 0 ? `${read}: nothing to say.` : `${read}: ${counts.join(', ')}.`;
}
