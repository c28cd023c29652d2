import type { Rule } from './rule.ts';
import type { SeveritySetting } from './severity.ts';

/**
 * From few rules to all, each with those before it: `minimal` are the ones that nearly every design owes an answer to,
 * `recommended` is what runs where nothing is configured, `strict` asks what only some teams want to be asked.
 */
export const PRESETS = ['minimal', 'recommended', 'strict'] as const;

export type Preset = (typeof PRESETS)[number];

/** What every rule is set to under `preset`: its severity where it is part of it, otherwise `ignore`. */
export function presetSettings(preset: Preset, rules: readonly Rule[]): Readonly<Record<string, SeveritySetting>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, severityUnder(preset, rule)]));
}

/** What a rule is set to where no configuration names it. */
export function defaultSetting(rule: Rule): SeveritySetting {
  return severityUnder('recommended', rule);
}

function severityUnder(preset: Preset, rule: Rule): SeveritySetting {
  return PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset) ? rule.defaultSeverity : 'ignore';
}
