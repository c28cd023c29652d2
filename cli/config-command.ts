import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { customRule, defaultSetting } from '../core/index.ts';
import { RULES } from '../rules/index.ts';
import type { Assignment, ConfigurationFiles } from '../server/configuration-files.ts';
import { configurationsOnDisk } from '../server/configurations-on-disk.ts';
import { toSlashes } from '../server/node-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * What `tradeoff config FILE` prints: what applies to a document, whether it exists or not, and who says so.
 *
 * @throws ConfigurationError when its configuration cannot be used, UsageError where a folder is named
 */
export function describeConfiguration(path: string, configurationFile: string | undefined, workingDirectory: string) {
  const found = statSync(resolve(workingDirectory, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UsageError(`${path}: is a folder; name a document in it, there or not.`);
  const files = configurationsOnDisk(workingDirectory, configurationFile);
  const document = toSlashes(resolve(workingDirectory, path));
  const { declared, dialect, silencedBy } = files.for(document);
  const rules = [...RULES, ...dialect.custom.map((rule) => customRule(rule, []))];
  const layers = files.chainFor(document)?.layers ?? [];
  const sources = layers
    .map(({ source }) => (source.startsWith('tradeoff:') ? source : files.shown(source)))
    .toReversed();
  const [own, ...extended] = sources;
  const assigned = new Map(files.assignments(document, layers).map((assignment) => [assignment.rule, assignment]));
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = [
    found ? path : `${path} (does not exist; what would apply to it)`,
    `  configuration: ${own ?? 'none, so that every rule has its default'}`,
    ...extended.map((source) => `    extends ${source}`),
    `  taken for: ${declared === undefined ? 'what it looks like' : NAMES[declared]}`,
    ...(silencedBy ? [`  nothing is reported: ${silencedBy}`] : []),
    ...Object.entries(dialect.vocabulary).map(([kind, names]) => `  names for ${kind}: ${names.join(', ')}`),
    '  rules:',
    ...rules.map((rule) => {
      const assignment = assigned.get(rule.id);
      const setting = assignment?.setting ?? defaultSetting(rule);
      return `    ${rule.id.padEnd(width)}  ${setting.padEnd(11)}  ${assignment ? originOf(assignment, files) : 'default'}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const NAMES = { design: 'a design doc, by “documents.design”', ignore: 'no design doc, by “documents.ignore”' };

function originOf({ layer: { source }, range }: Assignment, files: ConfigurationFiles): string {
  return source.startsWith('tradeoff:') ? source : `${files.shown(source)}:${range.start.line + 1}`;
}
