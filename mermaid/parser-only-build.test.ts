import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMermaidWorker, mermaidParserOnly } from '../test/mermaid-worker-bundle.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tradeoff-fake-mermaid-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the bundle is small, and holds no drawing library', async () => {
  const bundle = await buildMermaidWorker();
  try {
    expect(bundle.bytes).toBeLessThan(2_700_000);
    const code = await readFile(bundle.workerPath);
    expect(gzipSync(code).length).toBeLessThan(700_000);
    expect(
      code.includes('cytoscape.min') || code.includes('KaTeX parse error') || code.includes('org.eclipse.elk'),
    ).toBe(false);
  } finally {
    await bundle.remove();
  }
});

/** Bundles a `mermaid` package made of one file. */
async function errorsOfBundling(mermaidCode: string): Promise<readonly string[]> {
  const dist = path.join(folder, 'node_modules/mermaid/dist');
  await mkdir(dist, { recursive: true });
  await writeFile(path.join(dist, 'mermaid.core.mjs'), mermaidCode);
  const result = await build({
    stdin: { contents: 'import "./node_modules/mermaid/dist/mermaid.core.mjs"', resolveDir: folder },
    bundle: true,
    write: false,
    logLevel: 'silent',
    plugins: [await mermaidParserOnly()],
  }).catch((failure: { errors: readonly { text: string }[] }) => failure);
  return result.errors.map(({ text }) => text);
}

const fitting = [
  `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`,
  '// src/Diagram.ts\nasync function run(parser, textToParse) {',
  'await parser.parse(textToParse);\n}',
];

test('a Mermaid that has lost what the plugin changes fails the build, and so does one that has it twice', async () => {
  for (const [part, purpose] of [
    'keep the copy of the configuration that is made for every label',
    'import the observer of the parsers',
    'observe the parsers',
  ].entries()) {
    const lost = await errorsOfBundling(
      fitting
        .filter((_, index) => index !== part)
        .join('\n')
        .replace(/^}$/m, ''),
    );
    expect(lost.join('\n')).toContain(`mermaid changed: what to ${purpose} occurs 0 times, not once`);
  }
  const twice = await errorsOfBundling([...fitting, fitting[0]].join('\n'));
  expect(twice.join('\n')).toContain('occurs 2 times, not once');
});

test('a Mermaid without modules for layout engines fails the build', async () => {
  expect(await errorsOfBundling(fitting.join('\n'))).toEqual([
    'mermaid changed: no module consists of src/rendering-util/layout-algorithms/ only',
  ]);
});

test('a package that Mermaid did not import before fails the build', async () => {
  expect(await errorsOfBundling(`import "left-pad";\n${fitting.join('\n')}`)).toContain(
    'mermaid imports "left-pad", which is new: list it as needed for drawing or for parsing',
  );
});
