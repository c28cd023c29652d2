import type { Term } from '../../core/index.ts';

export const GRAPHQL_REASONS: readonly Term[] = [
  {
    id: 'graphql-reason',
    name: 'what GraphQL is for',
    phrases: [
      '(front-end|frontend|client|UI|screen|screens|view|views|product|app|apps) (team |teams |need |needs |requirement |requirements |)(change|changes|changing|evolve|evolves|evolving|churn|iterate|iterates|iteration)',
      '(many|multiple|several|different|various|diverse|all) (client|clients|front-ends|frontends|views|screens|consumers|apps|platforms)',
      '(over|under)-fetch*',
      'overfetch*',
      'underfetch*',
      'flexib*',
      '(only|exactly|just) (the |what |those )(data|fields|field|it|they|they need|is needed)',
      '(client|clients|frontend|front-end) (choose|chooses|ask|asks|request|requests|select|selects|decide|decides|specify|specifies|query|queries|pick|picks)',
      '(one|single) (round trip|round-trip|request|query|endpoint|graph)',
      'round-trip(s)',
      'N+1',
      'dataloader(s)',
      'data loader(s)',
      '(query|request) (cost|complexity|depth|limit|limits|limiting|allow-list|whitelist|allowlist)',
      '(depth|complexity|cost) (limit|limits|limiting|analysis)',
      'max depth',
      'persisted quer(y|ies)',
      '(aggregat|stitch|federat|compos)*',
      'backend for front-end',
      '=BFF',
    ],
    example: 'Screens change weekly, and clients ask for only the fields they show.',
    counterexamples: ['It is modern.'],
  },
];
