import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Severity } from '../core/index.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(uri: string, { rule, severity, message, range, related, page }: Finding): Diagnostic {
  return {
    source: 'tradeoff',
    code: rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    severity: SEVERITIES[severity],
    message,
    range,
    relatedInformation: related.map((place) => ({ location: { uri, range: place.range }, message: place.message })),
  };
}
