import { isSeveritySetting, SEVERITIES, type SeveritySetting } from './severity.ts';

/** What a `.tradeoff.json` or `.tradeoff.yaml` says. */
export interface Configuration {
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly documents: DocumentGlobs;
}

/** Globs, relative to the configuration file's folder, of documents that are always or never design docs. */
export interface DocumentGlobs {
  readonly design: readonly string[];
  readonly ignore: readonly string[];
}

export const EMPTY_CONFIGURATION: Configuration = { rules: {}, documents: { design: [], ignore: [] } };

/** A configuration that cannot be used: `message` is one line that names the key and the way out. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads a configuration's parsed data.
 *
 * @throws ConfigurationError at the first thing in it that is not understood
 */
export function readConfiguration(data: unknown, ruleIds: readonly string[]): Configuration {
  const { rules = {}, documents = {} } = knownKeys(data, ['rules', 'documents'], 'the configuration');
  const { design = [], ignore = [] } = knownKeys(documents, ['design', 'ignore'], '"documents"');
  return {
    rules: readRules(rules, ruleIds),
    documents: { design: readGlobs(design, 'documents.design'), ignore: readGlobs(ignore, 'documents.ignore') },
  };
}

/** @throws ConfigurationError when the rule or the severity is unknown */
export function readRuleSetting(id: string, value: unknown, ruleIds: readonly string[]): SeveritySetting {
  if (!ruleIds.includes(id)) throw new ConfigurationError(`unknown rule "${id}": see "tradeoff rules"`);
  const severity = Array.isArray(value) ? value[0] : value;
  if (isSeveritySetting(severity)) return severity;
  throw new ConfigurationError(`the severity of "${id}" must be one of ${[...SEVERITIES, 'ignore'].join(', ')}`);
}

function readRules(data: unknown, ruleIds: readonly string[]): Readonly<Record<string, SeveritySetting>> {
  if (!isRecord(data)) throw new ConfigurationError('"rules" must be an object of rule ids and severities');
  return Object.fromEntries(Object.entries(data).map(([id, value]) => [id, readRuleSetting(id, value, ruleIds)]));
}

function readGlobs(data: unknown, key: string): readonly string[] {
  if (Array.isArray(data) && data.every((glob) => typeof glob === 'string')) return data;
  throw new ConfigurationError(`"${key}" must be a list of globs`);
}

function knownKeys(data: unknown, keys: readonly string[], name: string): Record<string, unknown> {
  if (data === null || data === undefined) return {};
  if (!isRecord(data)) throw new ConfigurationError(`${name} must be an object`);
  const unknown = Object.keys(data).find((key) => !keys.includes(key) && key !== '$schema');
  if (unknown === undefined) return data;
  throw new ConfigurationError(`${name} has an unknown key "${unknown}": known are ${keys.join(', ')}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
