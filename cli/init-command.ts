import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESETS } from '../core/index.ts';
import { configurationFileIn } from '../server/configuration-chain.ts';
import type { CONFIGURATION_FILES } from '../server/configuration-names.ts';
import { NODE_FILES, toSlashes } from '../server/node-files.ts';
import { reasonOf, UsageError } from './usage-error.ts';

const NAME: (typeof CONFIGURATION_FILES)[number] = '.tradeoff.yaml';

const START = `# yaml-language-server: $schema=https://raw.githubusercontent.com/tradeoff-lint/tradeoff/main/schema/configuration.json
# How Tradeoff lints the design docs below this folder. "tradeoff config FILE" says what applies to a file, and why.

# What to start from: ${PRESETS.map((preset) => `tradeoff:${preset}`).join(', ')}, another file, a package.
extends: tradeoff:recommended

# Severity of each rule: error, warning, information, hint or ignore. "tradeoff rules" lists them.
rules: {}

# Documents that are always, or never, taken for design docs. Others are judged by what they say.
documents:
  design: []
  ignore: []

# Rules for some documents only:
# overrides:
#   - files: adr/**
#     rules: { cap-tradeoff: information }

# Names you have for your own caches, stores and products, by what they are or are like:
# vocabulary:
#   cache: [EVCache]
`;

/**
 * Writes a configuration to start from into `folder`, and returns what to say of it.
 *
 * @throws UsageError where there is one, or where none can be written
 */
export function initialize(folder: string): string {
  const known = configurationFileIn(toSlashes(folder), NODE_FILES);
  if (known !== undefined) throw new UsageError(`there is a configuration here: ${known}.`);
  try {
    writeFileSync(join(folder, NAME), START, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${NAME} cannot be written (${reasonOf(error)}).`);
  }
  return `${NAME} is written. "tradeoff" lints what is in this folder.\n`;
}
