import colors from 'picocolors';
import { type Finding, SEVERITIES, type Severity } from '../../core/index.ts';
import { counted, type LintedDocument, type LintReport, type Reporter, severityCounts } from './reporter.ts';

const COLORS: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.cyan,
};

/** For people: place, severity, message, the line itself, and the page to read. */
export const pretty: Reporter = (lint) => {
  const { documents, errors, quiet } = lint;
  const reports = documents.flatMap((document) => document.findings.map((finding) => report(document, finding)));
  const nothingLinted = documents.length === 0 && errors.length > 0;
  return quiet || nothingLinted ? reports.join('') : `${reports.join('')}${summary(lint)}\n`;
};

function report({ path, text }: LintedDocument, { rule, severity, message, range, related, page }: Finding): string {
  const { line, character } = range.start;
  const place = `${path}:${line + 1}:${character + 1}`;
  const head = `${colors.bold(place)} ${COLORS[severity](severity)} ${harmless(message)} ${colors.dim(rule)}`;
  const more = related.map((one) => `    ${path}:${one.range.start.line + 1}: ${harmless(one.message)}\n`).join('');
  return `${head}\n${frame(text, range)}${colors.dim(more)}${page ? `    ${colors.dim(page)}\n` : ''}\n`;
}

/** What a terminal would take for a command, as one character each. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

/** Wider lines are cut around the place. */
const FRAME_WIDTH = 100;

function frame(text: string, { start, end }: Finding['range']): string {
  const line = harmless((text.split(/\r\n|\r|\n/)[start.line] ?? '').replaceAll('\t', ' '));
  const from = Math.max(0, start.character - FRAME_WIDTH / 2);
  const shown = line.slice(from, from + FRAME_WIDTH);
  const width = end.line === start.line ? end.character - start.character : line.length - start.character;
  const marked = Math.max(1, Math.min(width, shown.length - (start.character - from)));
  const number = String(start.line + 1);
  const gutter = colors.dim(`${' '.repeat(number.length)} |`);
  const marker = ' '.repeat(start.character - from) + '^'.repeat(marked);
  return `  ${colors.dim(`${number} |`)} ${shown}\n  ${gutter} ${marker}\n`;
}

function summary({ documents, remarks }: LintReport): string {
  const designs = documents.filter(({ kind }) => kind.isDesign).length;
  const counts = severityCounts(documents, SEVERITIES) || 'nothing to say';
  const read = `${counted(documents.length, 'document')}, ${designs} taken for designs: ${counts}.`;
  return [read, ...remarks].join(' ');
}
