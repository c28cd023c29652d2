import { isAtLeast } from '../../core/index.ts';
import type { LintedDocument, LintReport, ReportedFinding, Reporter } from './reporter.ts';

/**
 * A test suite a document, in the XML that Jenkins, GitLab and others read. What stands below `--fail-on` is a test that
 * passed and says something.
 */
export const junit: Reporter = (report) => {
  const { documents, errors } = report;
  const suites = documents.map((document) => suite(document, report));
  if (errors.length > 0) suites.push(suiteOfErrors(errors));
  const tests = documents.reduce((sum, { findings }) => sum + Math.max(1, findings.length), errors.length);
  const failures = documents.flatMap(({ findings }) => findings).filter((finding) => fails(finding, report)).length;
  const head = attributes({ name: 'tradeoff', tests, failures, errors: errors.length });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join('')}</testsuites>\n`;
};

function suite({ path, findings }: LintedDocument, report: LintReport): string {
  const cases = findings.map((finding) => testCase(path, finding, fails(finding, report)));
  if (cases.length === 0)
    cases.push(`    <testcase${attributes({ name: 'tradeoff', classname: path, file: path })}/>\n`);
  const failures = findings.filter((finding) => fails(finding, report)).length;
  const head = attributes({ name: path, tests: cases.length, failures, errors: 0 });
  return `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(
  path: string,
  { rule, severity, message, range, page = '' }: ReportedFinding,
  failed: boolean,
): string {
  const line = range.start.line + 1;
  const head = attributes({ name: `${rule} ${line}:${range.start.character + 1}`, classname: path, file: path, line });
  const details = escaped(`${path}:${line}:${range.start.character + 1} ${severity} ${message}\n${page}`.trimEnd());
  const body = failed
    ? `<failure${attributes({ type: severity, message })}>${details}</failure>`
    : `<system-out>${details}</system-out>`;
  return `    <testcase${head}>\n      ${body}\n    </testcase>\n`;
}

function suiteOfErrors(errors: readonly string[]): string {
  const cases = errors.map((message, index) => {
    const head = attributes({ name: `could not be linted ${index + 1}`, classname: 'tradeoff' });
    return `    <testcase${head}>\n      <error${attributes({ message })}/>\n    </testcase>\n`;
  });
  const head = attributes({ name: 'tradeoff', tests: errors.length, failures: 0, errors: errors.length });
  return `  <testsuite${head}>\n${cases.join('')}  </testsuite>\n`;
}

function fails({ severity }: ReportedFinding, { failOn }: LintReport): boolean {
  return failOn !== 'never' && isAtLeast(severity, failOn);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** Characters that XML 1.0 has no way to write: control characters and halves of a pair. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}
