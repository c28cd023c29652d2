import type { Term } from '../../core/index.ts';

export const SEVERAL_INSTANCES: readonly Term[] = [
  {
    id: 'several-instances',
    name: 'several instances',
    phrases: [
      '# replicas',
      '# instances',
      '# pods',
      '# nodes',
      '# servers',
      '(horizontal* scal*|scale* horizontal*|scale* out|auto-scaling)',
      '(several|multiple|many) (replicas|instances|pods|nodes|servers)',
      'load balanc*',
    ],
    example: 'It runs as several instances.',
  },
];
