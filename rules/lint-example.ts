import { type Finding, LineText, Linter, presetSettings, suggestionsOf, type TemplateOutline } from '../core/index.ts';
import { RULES } from './index.ts';

/** For tests of rules: what `rule` finds in `text`, taken for a design; each finding is the text it stands on. */
export function flagged(rule: string, text: string, templates: readonly TemplateOutline[] = []): readonly string[] {
  return findingsOf(rule, text, templates).map((finding) => textAt(text, finding));
}

/** For tests of rules: the messages of what `rule` finds in `text`, taken for a design. */
export function messages(rule: string, text: string): readonly string[] {
  return findingsOf(rule, text).map(({ message }) => message);
}

/** For tests of rules: what `text`, taken for a design, becomes by each suggestion of what `rule` finds. */
export function repaired(rule: string, text: string): readonly string[] {
  const linter = new Linter(RULES);
  const document = linter.open('docs/design.md', text);
  const { findings } = linter.lint(document, { rules: presetSettings('strict', RULES), declared: 'design' });
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => suggestionsOf(document, finding))
    .map(({ edits }) => {
      const changed = new LineText(text);
      for (const { range, newText } of edits) changed.replace(range, newText);
      return changed.toString();
    });
}

function findingsOf(rule: string, text: string, templates: readonly TemplateOutline[] = []): readonly Finding[] {
  const linter = new Linter(RULES);
  const { asks } = RULES.find(({ id }) => id === rule)!;
  // Of rules that ask the same only one would speak.
  const echoes = RULES.filter((other) => asks !== undefined && other.asks === asks && other.id !== rule);
  const { findings } = linter.lint(linter.open('docs/design.md', text), {
    rules: {
      ...presetSettings('strict', RULES),
      ...Object.fromEntries(echoes.map(({ id }) => [id, 'ignore'] as const)),
    },
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
