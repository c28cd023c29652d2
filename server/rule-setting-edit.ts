import { applyEdits, findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';
import {
  LineText,
  type Replacement,
  replaced,
  type SeveritySetting,
  smallestReplacement,
  yamlValueChange,
} from '../core/index.ts';
import { isPackageFile, PACKAGE_KEY } from './configuration-names.ts';
import type { RuleSettingEdit } from './protocol.ts';

/**
 * The change of a configuration file's text that sets the severity of `rule` and leaves the rest of it as it was.
 * Undefined for a file that cannot be parsed, or that holds something else where the rules belong.
 */
export function ruleSettingChange(
  file: string,
  text: string,
  rule: string,
  severity: SeveritySetting,
): Replacement | undefined {
  if (!file.endsWith('.json')) return inYaml(text, rule, severity);
  return inJson(text, isPackageFile(file) ? [PACKAGE_KEY] : [], rule, severity);
}

/** That change as an edit which turns the rule off. */
export function ruleSettingEdit(uri: string, text: string, rule: string): RuleSettingEdit | undefined {
  const change = ruleSettingChange(uri, text, rule, 'ignore');
  if (!change) return undefined;
  const lines = new LineText(text);
  const range = { start: lines.positionAt(change.start), end: lines.positionAt(change.end) };
  return { uri, edit: { range, newText: change.newText } };
}

function inJson(
  text: string,
  within: readonly string[],
  rule: string,
  severity: SeveritySetting,
): Replacement | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return undefined;
  const rules = root && findNodeAtLocation(root, [...within, 'rules']);
  // Null says as much as nothing.
  if (root && root.type !== 'object' && root.type !== 'null') return undefined;
  if (rules && rules.type !== 'object' && rules.type !== 'null') return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indentation = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  const formattingOptions = { eol, insertSpaces: !indentation.includes('\t'), tabSize: indentation.length };
  const setting = { [rule]: severity };
  const edits =
    root?.type === 'null'
      ? modify(text, [], { rules: setting }, { formattingOptions })
      : rules?.type === 'null'
        ? modify(text, [...within, 'rules'], setting, { formattingOptions })
        : modify(text, [...within, 'rules', rule], severity, { formattingOptions });
  return smallestReplacement(text, applyEdits(text, edits));
}

function inYaml(text: string, rule: string, severity: SeveritySetting): Replacement | undefined {
  const change = yamlValueChange(text, ['rules', rule], severity);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    change && smallestReplacement(text, replaced(text, { ...change, newText: change.newText.replaceAll('\n', eol) }))
  );
}
