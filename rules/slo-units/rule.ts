import { type Mention, type Report, type Rule, type Unsaid, unsaid } from '../../core/index.ts';
import { AVAILABILITY_TARGETS, LATENCY_TARGETS, PERCENTILES, WINDOWS } from './words.ts';

const SHARED = {
  id: 'slo-units',
  title: 'A latency target says of how many requests it holds, and a promised availability over what time.',
  asks: 'Percentile or window',
  defaultSeverity: 'hint',
  preset: 'recommended',
  within: 'passage',
  findings: 'onePerDocument',
} satisfies Partial<Unsaid>;

const UNIT = /\d\s?(?:ms|milliseconds?|s|sec|seconds?)$/;

const latency = unsaid({
  ...SHARED,
  subjects: LATENCY_TARGETS,
  statements: PERCENTILES,
  message: ({ text }) =>
    `${named(text)} names ${UNIT.test(text) ? 'no percentile' : 'neither unit nor percentile'}: of how many requests, measured over how long?`,
  suggest: (target) => [
    following(
      target,
      'Say of how many requests it holds',
      `${UNIT.test(target.text) ? '' : ' <ms…>'} at the <99…>th percentile over <28 days…>`,
    ),
    following(target, 'Say that it always holds', `${UNIT.test(target.text) ? '' : ' <ms…>'} in the worst case`),
  ],
});

const availability = unsaid({
  ...SHARED,
  subjects: AVAILABILITY_TARGETS,
  statements: WINDOWS,
  message: ({ text }) =>
    `${named(text)} names no time over which it is measured: one outage breaks it, or a month of them.`,
  suggest: (target) => [following(target, 'Say over what time it is measured', ' over a window of <30 days…>')],
});

export const sloUnits: Rule = {
  ...latency,
  words: [...latency.words, ...availability.words],
  check: (architecture, asides) => [
    ...latency.check(architecture, asides),
    ...availability.check(architecture, asides),
  ],
  reason: (architecture) => [latency, availability].flatMap(({ reason }) => reason?.(architecture) ?? []),
};

function named(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

/** A target is completed where it stands: nobody looks for the rest of it elsewhere. */
function following(
  { range: { end } }: Mention,
  title: string,
  newText: string,
): NonNullable<Report['suggestions']>[number] {
  return { title, edits: [{ range: { start: end, end }, newText }] };
}
