import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { defaultSetting, pageOf, type Range, type Rule, type Severity, type Suggestion } from '../../core/index.ts';
import { version } from '../../package.json';
import { fingerprintsOf } from '../fingerprint.ts';
import { rulesWith } from '../rules-with.ts';
import type { LintedDocument, LintReport, ReportedFinding, Reporter } from './reporter.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/tradeoff-lint/tradeoff';
/** Paths are relative to where the command ran, which only its reader knows. */
const ROOT = '%SRCROOT%';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, Result.level>
>;

/** SARIF 2.1.0, as code scanning services take it. */
export const sarif: Reporter = (report) => `${JSON.stringify(logOf(report), null, 2)}\n`;

function logOf({ documents, errors, dialects }: LintReport): Log {
  const rules = rulesWith(dialects);
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tradeoff',
            informationUri: HOME,
            version,
            semanticVersion: version,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that the command ran in.' } } },
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: errors.map((text) => ({ level: 'error' as const, message: { text } })),
          },
        ],
        results: documents.flatMap((document) => resultsOf(document, rules)),
      },
    ],
  };
}

function descriptor(rule: Rule): ReportingDescriptor {
  const page = pageOf(rule);
  const { id, title, defaultSeverity, preset } = rule;
  return {
    id,
    shortDescription: { text: title },
    ...(page !== undefined && {
      helpUri: page,
      help: { text: `${title} See ${page}`, markdown: `${title} [Read more](${page}).` },
    }),
    defaultConfiguration: { enabled: defaultSetting(rule) !== 'ignore', level: LEVELS[defaultSeverity] },
    properties: { preset, tags: ['design', 'architecture'] },
  };
}

function resultsOf(document: LintedDocument, rules: readonly Rule[]): readonly Result[] {
  const fingerprints = fingerprintsOf(document);
  return document.findings.map((finding, index) => resultOf(document, finding, fingerprints[index]!, rules));
}

function resultOf(
  { path }: LintedDocument,
  finding: ReportedFinding,
  fingerprint: string,
  rules: readonly Rule[],
): Result {
  const { rule, severity, message, range, related, suggestions } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(path, range) }],
    partialFingerprints: { 'tradeoffFinding/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        physicalLocation: locationOf(path, place.range),
      })),
    }),
    ...(suggestions.length > 0 && { fixes: suggestions.map((suggestion) => fixOf(path, suggestion)) }),
    properties: { severity },
  };
}

function fixOf(path: string, { title, edits }: Suggestion) {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(path), replacements }] };
}

function locationOf(path: string, range: Range): PhysicalLocation {
  return { artifactLocation: artifactOf(path), region: regionOf(range) };
}

function artifactOf(path: string) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: ROOT };
}

/** Lines and columns count from one; the end is not part of it. */
function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
