import { GRAPHQL, unsaid } from '../../core/index.ts';
import { GRAPHQL_REASONS } from './words.ts';

export const graphqlJustification = unsaid({
  id: 'graphql-justification',
  title: 'Who chooses GraphQL says which change in the front end it absorbs, and what limits a query.',
  asks: 'Reason',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: GRAPHQL,
  statements: GRAPHQL_REASONS,
  within: 'document',
  amongAlternatives: true,
  findings: 'onePerDocument',
  message: () => 'GraphQL: say which change in the front end it absorbs, and what limits the cost of a query.',
  suggest: () => [
    {
      title: 'State what GraphQL is for',
      label: 'Why GraphQL',
      text: 'views change <how often…>, and clients choose their fields without a change in the back end; query cost is limited by <depth, complexity or persisted queries…>.',
    },
  ],
});
