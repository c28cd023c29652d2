import {
  LineText,
  type Replacement,
  replaced,
  type SeveritySetting,
  smallestReplacement,
  type TextEdit,
  yamlValueChange,
} from '../core/index.ts';
import { isPackageFile, PACKAGE_KEY } from './configuration-names.ts';
import { jsonValueChange } from './json-value.ts';

/** Where in the data of a configuration file a rule is set: the keys that lead there, the rule's id last. */
export type RulePath = readonly (string | number)[];

export function mainPath(rule: string): RulePath {
  return ['rules', rule];
}

/**
 * The change of a configuration file's text that sets the severity of a rule and leaves the rest of it as it was. Where
 * `path` leads to an override that the text does not have, the rule is set for all documents. Undefined for a file that
 * cannot be parsed, or that holds something else where the rules belong.
 */
export function ruleSettingChange(
  file: string,
  text: string,
  path: RulePath,
  severity: SeveritySetting,
): Replacement | undefined {
  const change = (to: RulePath) =>
    file.endsWith('.json')
      ? jsonValueChange(text, isPackageFile(file) ? [PACKAGE_KEY, ...to] : to, JSON.stringify(severity))
      : inYaml(text, to, severity);
  return change(path) ?? (isOverride(path) ? change(mainPath(String(path.at(-1)))) : undefined);
}

/** That change as an edit which turns the rule off. */
export function ruleOffEdit(file: string, text: string, path: RulePath): TextEdit | undefined {
  const change = ruleSettingChange(file, text, path, 'ignore');
  if (!change) return undefined;
  const lines = new LineText(text);
  const range = { start: lines.positionAt(change.start), end: lines.positionAt(change.end) };
  return { range, newText: change.newText };
}

function isOverride(path: RulePath): boolean {
  return path.length > mainPath('').length;
}

function inYaml(text: string, path: RulePath, severity: SeveritySetting): Replacement | undefined {
  const change = yamlValueChange(text, path, severity);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    change && smallestReplacement(text, replaced(text, { ...change, newText: change.newText.replaceAll('\n', eol) }))
  );
}
