import { expect, it } from 'vitest';
import type { DiagramFinding } from '../../server/protocol.ts';
import { shownFindings } from './shown-findings.ts';

const at = (line: number): DiagramFinding['range'] => ({ start: { line, character: 0 }, end: { line, character: 1 } });
const finding = (rule: string, message: string): DiagramFinding => ({
  rule,
  message,
  severity: 'warning',
  range: at(1),
  parts: [],
});

it('leaves out what VS Code does not show', () => {
  const findings = [finding('a', 'One.'), finding('a', 'Two.'), finding('b', 'One.')];
  const diagnostics = [
    { source: 'tradeoff', code: { value: 'a' }, message: 'One.' },
    { source: 'spelling', code: 'b', message: 'One.' },
    { source: 'tradeoff', code: 'a', message: 'Three.' },
  ];
  expect(shownFindings(findings, diagnostics)).toEqual([findings[0]]);
});
