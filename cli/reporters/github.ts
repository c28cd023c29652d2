import { SEVERITIES, type Severity } from '../../core/index.ts';
import { counted, type LintedDocument, type ReportedFinding, type Reporter, severityCounts } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands that GitHub shows as annotations of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export const github: Reporter = ({ documents, errors, quiet, remarks }) => {
  const annotations = [
    ...documents.flatMap((document) => document.findings.map((finding) => annotation(document, finding))),
    ...errors.map((error) => `::error title=tradeoff::${data(error)}\n`),
  ];
  const counts = severityCounts(documents, SEVERITIES) || 'nothing to say';
  const summary = `${counted(documents.length, 'document')}: ${counts}.${remarks.map((remark) => ` ${remark}`).join('')}\n`;
  const nothingLinted = documents.length === 0 && errors.length > 0;
  return annotations.join('') + (quiet || nothingLinted ? '' : summary);
};

function annotation(
  { path }: LintedDocument,
  { rule, severity, message, range: { start, end }, page = '' }: ReportedFinding,
): string {
  const oneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line + 1,
    // Columns are understood within one line only, and the last one is part of the place.
    ...(oneLine && { col: start.character + 1 }),
    endLine: end.line + 1,
    ...(oneLine && { endColumn: Math.max(end.character, start.character + 1) }),
    title: rule,
  };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${shown.join(',')}::${data(`${message} ${page}`.trimEnd())}\n`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
