// Bundles everything that ships into dist/. `--watch` rebuilds on change, `--development` adds source maps and skips
// minification.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { bundles } from './bundles.mjs';
import { checkParserHooks } from './check-parser-hooks.mjs';
import { writeThirdPartyNotices } from './third-party-notices.mjs';

const { values } = parseArgs({ options: { watch: { type: 'boolean' }, development: { type: 'boolean' } } });
const development = Boolean(values.watch || values.development);

await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(
  bundles(development).map((options) => esbuild.context({ ...options, metafile: true })),
);
if (values.watch) await Promise.all(contexts.map((context) => context.watch()));
else {
  const results = await Promise.all(contexts.map((context) => context.rebuild()));
  writeThirdPartyNotices(
    results.map(({ metafile }) => metafile),
    'dist/third-party-notices.txt',
  );
  await Promise.all(contexts.map((context) => context.dispose()));
  await checkParserHooks(resolve('dist/mermaid-worker.cjs'));
}
