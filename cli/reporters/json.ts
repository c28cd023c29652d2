import type { ReportedFinding, Reporter } from './reporter.ts';

/** Version 1 of the report: zero-based lines and UTF-16 columns, a byte order mark not counted. */
export const json: Reporter = ({ documents }) =>
  `${JSON.stringify({
    version: 1,
    documents: documents.map(({ path, kind, findings }) => ({
      path,
      kind: kind.name,
      findings: findings.map(reported),
    })),
  })}\n`;

function reported({ rule, severity, message, range, page, related, suggestions }: ReportedFinding) {
  return { rule, severity, message, range, url: page, related, suggestions };
}
