import { blanksIn, DIRECTIVE_NAMES, type DirectiveUse, type Report, type Rule } from '../../core/index.ts';

export const directive: Rule = {
  id: 'directive',
  title: 'A directive says why, names rules that exist and is of use; front matter for Tradeoff is understood.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'anyDocument',
  words: [],
  runs: 'last',
  check: (_, { directives, misunderstood }) => [...misunderstood, ...directives.flatMap(reportsOn)],
};

function reportsOn(use: DirectiveUse): readonly Report[] {
  const { name, written, range, rules, reason } = use.directive;
  if (name === 'unknown') {
    const known = DIRECTIVE_NAMES.map((one) => `tradeoff-${one}`).join(', ');
    return [{ range, message: `There is no directive “tradeoff-${written}”: there are ${known}.` }];
  }
  const verb = name === 'enable' ? 'enable' : 'disable';
  const reports: Report[] = use.unknownRules.map((id) => ({ range, message: `There is no rule “${id}” to ${verb}.` }));
  if (use.effect === 'unused' && use.unknownRules.length === 0) {
    reports.push({
      range,
      message: `${uselessness(name, rules)}: “tradeoff-${name}” can go.`,
      suggestions: [{ title: `Remove the unused “tradeoff-${name}”`, removes: range, isSafe: true }],
    });
  } else if (use.effect === 'used' && use.idleRules.length > 0) {
    reports.push({ range, message: `${uselessness(name, use.idleRules)}: “tradeoff-${name}” need not name it.` });
  }
  if (name !== 'enable' && (reason === '' || blanksIn(reason).length > 0)) {
    reports.push({ range, message: `“tradeoff-${name}” gives no reason: add it after “--”.` });
  }
  return reports;
}

function uselessness(name: string, rules: readonly string[]): string {
  const subject = rules.length === 0 ? 'Nothing' : `Nothing of ${rules.join(', ')}`;
  return `${subject} is ${name === 'enable' ? 'disabled' : 'found'} here`;
}
