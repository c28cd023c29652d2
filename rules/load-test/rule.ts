import { SCALE, unsaid } from '../../core/index.ts';
import { LOAD_TESTS, TEST_HEADINGS } from './words.ts';

export const loadTest = unsaid({
  id: 'load-test',
  title: 'A figure of load in a document with a test or rollout section comes with a load test.',
  asks: 'Load test',
  defaultSeverity: 'hint',
  preset: 'strict',
  subjects: SCALE,
  given: [{ terms: TEST_HEADINGS, within: 'document' }],
  statements: LOAD_TESTS,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text.replace(/\s+/g, ' ')}” is the target, but no load test is planned.`,
  suggest: () => [
    {
      title: 'State a load test',
      label: 'Load test',
      text: 'before <launch…>, <tool…> sends <how much…> load for <how long…>; it passes when <latency and error rate…>.',
    },
  ],
});
