import type { Rule } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

/** From few rules to all, each with those before it; `recommended` is what runs where nothing is configured. */
export const PRESETS = ['minimal', 'recommended', 'strict'] as const;

export type Preset = (typeof PRESETS)[number];

/** What every rule is set to under `preset`. */
export function presetSettings(preset: Preset, rules: readonly Rule[]): Readonly<Record<string, SeveritySetting>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, severityUnder(preset, rule)]));
}

/** What a rule is set to where no configuration names it. */
export function defaultSetting(rule: Rule): SeveritySetting {
  return severityUnder('recommended', rule);
}

function severityUnder(preset: Preset, { defaultSeverity }: Rule): SeveritySetting {
  if (preset === 'strict') return defaultSeverity === 'ignore' ? 'information' : defaultSeverity;
  const isMinimal = defaultSeverity === 'error' || defaultSeverity === 'warning';
  return preset === 'recommended' || isMinimal ? defaultSeverity : 'ignore';
}
