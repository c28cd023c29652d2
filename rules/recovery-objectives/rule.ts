import { unsaid } from '../../core/index.ts';
import { RECOVERY, RELIABILITY_HEADINGS, SYSTEMS_OF_RECORD } from './words.ts';

export const recoveryObjectives = unsaid({
  id: 'recovery-objectives',
  title: 'A system of record says how much may be lost, and for how long it may be gone.',
  asks: 'RPO and RTO',
  defaultSeverity: 'hint',
  preset: 'strict',
  subjects: SYSTEMS_OF_RECORD,
  given: [{ terms: RELIABILITY_HEADINGS, within: 'document' }],
  statements: RECOVERY,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ term }) => `${term.name} keeps what must not be lost, and the document names no RPO, RTO or backup.`,
  suggest: ({ term }) => [
    {
      title: 'State RPO and RTO',
      label: `Recovery (${term.name})`,
      text: 'RPO <1 min…>, RTO <30 min…>, by <backups and a log…> whose restore is rehearsed <each quarter…>.',
    },
  ],
});
