import { applyEdits, findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';
import {
  type Replacement,
  replaced,
  type SeveritySetting,
  smallestReplacement,
  yamlValueChange,
} from '../core/index.ts';

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
  return file.endsWith('.json') ? inJson(text, rule, severity) : inYaml(text, rule, severity);
}

function inJson(text: string, rule: string, severity: SeveritySetting): Replacement | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (errors.length > 0) return undefined;
  const rules = root && findNodeAtLocation(root, ['rules']);
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
        ? modify(text, ['rules'], setting, { formattingOptions })
        : modify(text, ['rules', rule], severity, { formattingOptions });
  return smallestReplacement(text, applyEdits(text, edits));
}

function inYaml(text: string, rule: string, severity: SeveritySetting): Replacement | undefined {
  const change = yamlValueChange(text, ['rules', rule], severity);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    change && smallestReplacement(text, replaced(text, { ...change, newText: change.newText.replaceAll('\n', eol) }))
  );
}
