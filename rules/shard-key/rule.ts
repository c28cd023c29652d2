import { unsaid } from '../../core/index.ts';
import { SHARD_KEYS, SHARDED } from './words.ts';

export const shardKey = unsaid({
  id: 'shard-key',
  title: 'Sharded data says by what key, and how shards are rebalanced.',
  asks: 'Shard key',
  defaultSeverity: 'information',
  preset: 'recommended',
  subjects: SHARDED,
  statements: SHARD_KEYS,
  within: 'component',
  findings: 'onePerDocument',
  message: () => 'Data is sharded, but by what key, and how is it rebalanced?',
  suggest: () => [
    {
      title: 'State the shard key',
      label: 'Shard key',
      text: 'shards are chosen by the shard key <tenant id…>; they are rebalanced by <how, and when…>; the hottest key takes <share of the load…>.',
    },
  ],
});
