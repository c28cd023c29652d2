import { basename } from 'node:path';
import { importBundled } from './import-bundled.mjs';

/** What each file of `core/vocabulary/prepared` exports, and the phrases that are meant. */
const CONTENTS = `
  import { preparePhrases } from './core/vocabulary/prepared-phrases.ts';
  import { phrasesOfTerms } from './core/vocabulary/vocabulary.ts';
  import { ARCHITECTURE_SIGNALS } from './core/vocabulary/signals.ts';
  import { AFTER, BEFORE, DECIDING, LEFT_OPEN, OF_OTHERS } from './core/architecture/cue-phrases.ts';
  import { termsOfRules } from './core/lint/linter.ts';
  import { RULES } from './rules/index.ts';
  export const PREPARED = {
    signals: { SIGNAL_PHRASES: preparePhrases(phrasesOfTerms(ARCHITECTURE_SIGNALS)) },
    words: { RULE_PHRASES: preparePhrases(phrasesOfTerms(termsOfRules(RULES))) },
    cues: {
      CUE_PHRASES_BEFORE: preparePhrases(BEFORE.phrases),
      CUE_PHRASES_AFTER: preparePhrases(AFTER.phrases),
      NOT_OURS_PHRASES: preparePhrases(OF_OTHERS.phrases),
      UNDECIDED_PHRASES: preparePhrases(LEFT_OPEN.phrases),
      DECIDING_PHRASES: preparePhrases(DECIDING.phrases),
    },
  };`;

/**
 * Prepares phrases (core/vocabulary/prepared-phrases.ts) while bundling, in place of the empty files of
 * `core/vocabulary/prepared`. What is bundled without it reads its phrases when they are first needed.
 *
 * @returns {import('esbuild').Plugin}
 */
export function preparedPhrases() {
  let prepared;
  return {
    name: 'prepared-phrases',
    setup({ onStart, onLoad }) {
      onStart(() => {
        prepared = undefined;
      });
      onLoad({ filter: /[\\/]core[\\/]vocabulary[\\/]prepared[\\/]\w+\.ts$/ }, async ({ path }) => {
        prepared ??= prepare();
        const named = Object.entries((await prepared)[basename(path, '.ts')]);
        const contents = named
          .map(([name, phrases]) => `export const ${name} = ${JSON.stringify(phrases)};`)
          .join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
}

async function prepare() {
  return (await importBundled(CONTENTS)).PREPARED;
}
