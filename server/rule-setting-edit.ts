import { basename } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { isMap, isNode, parseDocument } from 'yaml';
import type { SeveritySetting } from '../core/index.ts';
import { PACKAGE_KEY } from './configuration-text.ts';

/**
 * The text of a configuration file with the severity of `rule` set, the rest of it as it was. A file that cannot be
 * parsed is returned as it is.
 */
export function withRuleSetting(file: string, text: string, rule: string, severity: SeveritySetting): string {
  if (!file.endsWith('.json')) return inYaml(text, rule, severity);
  return inJson(text, [...(basename(file) === 'package.json' ? [PACKAGE_KEY] : []), 'rules', rule], severity);
}

function inJson(text: string, path: string[], severity: SeveritySetting): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indentation = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  const formattingOptions = { eol, insertSpaces: !indentation.includes('\t'), tabSize: indentation.length };
  return applyEdits(text, modify(text, path, severity, { formattingOptions }));
}

function inYaml(text: string, rule: string, severity: SeveritySetting): string {
  const document = parseDocument(text);
  const rules = document.get('rules', true);
  if (document.errors.length > 0 || (rules !== undefined && !isMap(rules))) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const setting = `${rule}: ${severity}`;
  if (!rules) return `${text}${text === '' || text.endsWith('\n') ? '' : eol}rules:${eol}  ${setting}${eol}`;
  const known: unknown = rules.get(rule, true);
  if (isNode(known) && known.range) return spliced(text, known.range[0], known.range[1], severity);
  const first = rules.items[0]?.key;
  if (rules.flow || !isNode(first) || !first.range) {
    const start = rules.range![0] + 1;
    return spliced(text, start, start, first ? `${setting}, ` : setting);
  }
  const start = first.range[0];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return spliced(text, start, start, `${setting}${eol}${text.slice(lineStart, start)}`);
}

function spliced(text: string, start: number, end: number, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}
