import { SEVERITIES } from '../../core/index.ts';
import { counted, type LintedDocument, type ReportedFinding, type Reporter, severityCounts } from './reporter.ts';

/** A summary for a pull request or the page of a pipeline's run. */
export const markdown: Reporter = ({ documents, errors, remarks }) => {
  const found = documents.filter(({ findings }) => findings.length > 0);
  const designs = documents.filter(({ kind }) => kind.isDesign).length;
  const counts = severityCounts(documents, SEVERITIES) || 'nothing to say';
  const read = `${counted(documents.length, 'document')}, ${designs} taken for designs: **${counts}**.`;
  const parts = [
    '## Tradeoff',
    [read, ...remarks.map(escaped)].join(' '),
    ...(errors.length > 0 ? [errors.map((error) => `- could not run: ${escaped(error)}`).join('\n')] : []),
    ...found.map(table),
  ];
  return `${parts.join('\n\n')}\n`;
};

function table({ path, findings }: LintedDocument): string {
  const rows = findings.map((finding) => row(finding));
  return [`### ${escaped(path)}`, '', '| Line | Severity | Finding | Rule |', '|--:|---|---|---|', ...rows].join('\n');
}

function row({ rule, severity, message, range, page }: ReportedFinding): string {
  return `| ${range.start.line + 1} | ${severity} | ${escaped(message)} | ${page ? `[${rule}](${page})` : rule} |`;
}

/** As text in a table: nothing in it is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|&#~@$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
