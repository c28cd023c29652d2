import { unsaid } from '../../core/index.ts';
import { HOTSPOTS, SPREADING } from './words.ts';

export const hotspotPlan = unsaid({
  id: 'hotspot-plan',
  title: 'Who names a hotspot says how its load is spread.',
  asks: 'Spread of load',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: HOTSPOTS,
  statements: SPREADING,
  within: 'component',
  findings: 'onePerDocument',
  message: ({ text }) => `“${text}” is named, but no way to spread its load.`,
  suggest: () => [
    {
      title: 'State that shards spread the load',
      label: 'Hotspots',
      text: 'the load of one key is spread over shards by <a random suffix or a split…>, and its readers ask <all of them…>.',
    },
    {
      title: 'State that replicas or a cache take the load',
      label: 'Hotspots',
      text: 'reads of one key are spread over <replicas, or a cache in each process…>, which may be stale for <how long…>; writes are <queued or rate-limited…>.',
    },
  ],
});
