import { type Finding, Linter, presetSettings, type TemplateOutline } from '../core/index.ts';
import { RULES } from './index.ts';

/** For tests of rules: what `rule` finds in `text`, taken for a design; each finding is the text it stands on. */
export function flagged(rule: string, text: string, templates: readonly TemplateOutline[] = []): readonly string[] {
  return findingsOf(rule, text, templates).map((finding) => textAt(text, finding));
}

/** For tests of rules: the messages of what `rule` finds in `text`, taken for a design. */
export function messages(rule: string, text: string): readonly string[] {
  return findingsOf(rule, text).map(({ message }) => message);
}

function findingsOf(rule: string, text: string, templates: readonly TemplateOutline[] = []): readonly Finding[] {
  const linter = new Linter(RULES);
  const { findings } = linter.lint(linter.open('docs/design.md', text), {
    rules: presetSettings('strict', RULES),
    declared: 'design',
    templates,
  });
  return findings.filter((finding) => finding.rule === rule);
}

function textAt(text: string, { range: { start, end } }: Finding): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.character);
  lines[0] = lines[0]!.slice(start.character);
  return lines.join('\n');
}
