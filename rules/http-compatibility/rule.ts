import { unsaid } from '../../core/index.ts';
import { COMPATIBILITY, PUBLIC_APIS } from './words.ts';

export const httpCompatibility = unsaid({
  id: 'http-compatibility',
  title: 'A public HTTP API says how old and new callers go on understanding it.',
  asks: 'Compatibility',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: PUBLIC_APIS,
  statements: COMPATIBILITY,
  within: 'document',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text}” has callers you cannot change, and no rule by which it stays compatible.`,
  suggest: () => [
    {
      title: 'State how it is versioned',
      label: 'Compatibility',
      text: 'callers ask for a version by <the Accept header, or the path…>; unknown fields are ignored on both sides; what is deprecated says so in a Sunset header <6 months…> ahead.',
    },
  ],
});
