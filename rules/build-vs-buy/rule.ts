import { unsaid } from '../../core/index.ts';
import { BOUGHT, OWN_BUILDS } from './words.ts';

export const buildVsBuy = unsaid({
  id: 'build-vs-buy',
  title: 'Who builds what can be bought says what was rejected, and why.',
  asks: 'Build or buy',
  defaultSeverity: 'hint',
  preset: 'recommended',
  subjects: OWN_BUILDS,
  statements: BOUGHT,
  within: 'document',
  amongAlternatives: true,
  findings: 'onePerDocument',
  message: ({ text }) => `“${text.replace(/\s+/g, ' ')}”: which off-the-shelf ones were rejected, and why?`,
  suggest: () => [
    {
      title: 'State what was rejected, and why',
      label: 'Build or buy',
      text: 'of what is off the shelf, <products…> were considered; none fits, because <what they lack…>. Ours is maintained by <whom, for how long…>.',
    },
  ],
});
