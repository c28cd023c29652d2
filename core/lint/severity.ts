/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a configuration may say of a rule. */
export type SeveritySetting = Severity | 'ignore';

export function isSeveritySetting(value: unknown): value is SeveritySetting {
  return value === 'ignore' || SEVERITIES.some((severity) => severity === value);
}

/** Whether `severity` is as bad as `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
