import { unsaid } from '../../core/index.ts';
import { LATENCY_TARGETS, PERCENTILES } from './words.ts';

export const sloUnits = unsaid({
  id: 'slo-units',
  title: 'A latency target says of how many requests it holds.',
  asks: 'Percentile',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: LATENCY_TARGETS,
  statements: PERCENTILES,
  within: 'passage',
  findings: 'onePerDocument',
  message: ({ text }) =>
    `“${text.replace(/\s+/g, ' ')}” names no percentile: of how many requests, measured over how long?`,
  suggest: () => [],
});
