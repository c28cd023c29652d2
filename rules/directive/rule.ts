import { blanksIn, type DirectiveUse, type Report, type Rule } from '../../core/index.ts';

export const directive: Rule = {
  id: 'directive',
  title: 'A directive that disables a rule says why, names rules that exist, and is of use.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'anyDocument',
  words: [],
  runs: 'last',
  check: (_, directives) => directives.flatMap(reportsOn),
};

function reportsOn({
  directive: { name, reason, range, rules },
  unknownRules,
  effect,
}: DirectiveUse): readonly Report[] {
  const reports = unknownRules.map((id) => ({ range, message: `There is no rule “${id}” to disable.` }));
  if (unknownRules.length === 0 && effect === 'unused') {
    const subject = rules.length === 0 ? 'Nothing' : `Nothing of ${rules.join(', ')}`;
    reports.push({ range, message: `${subject} is found here: “tradeoff-${name}” can go.` });
  }
  if (reason === '' || blanksIn(reason).length > 0) {
    reports.push({ range, message: `“tradeoff-${name}” gives no reason: add it after “--”.` });
  }
  return reports;
}
