import { CONSISTENCY, STORE_TOPOLOGIES, storesBut, termsNamed, unsaid } from '../../core/index.ts';

const NOSQL = termsNamed(STORE_TOPOLOGIES, 'nosql');

export const nosqlConsistency = unsaid({
  id: 'nosql-consistency',
  title: 'A NoSQL or distributed database that is not named by product says how consistent it is.',
  asks: 'CAP choice',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: NOSQL,
  statements: CONSISTENCY,
  strangers: storesBut([]),
  within: 'document',
  findings: 'onePerDocument',
  notAsked: ({ id, name, mentions }) => {
    if (id !== 'nosql') return `it is ${name}, which cap-tradeoff asks about`;
    // A chapter on it, or a list of things to read, has not chosen it yet.
    const isNamedInText = mentions.some(({ stance, place }) => stance === 'committed' && place !== 'heading');
    return isNamedInText ? undefined : 'only a heading names it';
  },
  message: ({ text }) =>
    `“${text}” is usually eventually consistent, and the document says neither that it is nor that it is not.`,
  suggest: () => [
    {
      title: 'State eventual consistency',
      label: 'Consistency',
      text: 'reads are eventually consistent and may be stale for up to <how long…>, which <who…> can bear because <reason…>.',
    },
    {
      title: 'State strong consistency',
      label: 'Consistency',
      text: '<which reads…> are strongly consistent, which costs <latency, or availability in a partition…>.',
    },
  ],
});
