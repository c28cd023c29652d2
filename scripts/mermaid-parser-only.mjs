// An esbuild plugin that bundles Mermaid for `mermaid.parse()` only. What merely draws is left out, DOMPurify (which
// needs a DOM) passes text through, and three places of Mermaid's code are changed. Nothing here may stop to apply
// silently: a Mermaid release that no longer fits ends the build with an error that says what to look at.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Packages that only drawing uses. Each name covers the package's subpaths. */
const drawingPackages = [
  '@iconify/utils',
  '@upsetjs/venn.js',
  'cytoscape',
  'cytoscape-cose-bilkent',
  'cytoscape-fcose',
  'd3',
  'd3-sankey',
  'dagre-d3-es',
  'elkjs',
  'katex',
  'marked',
  'roughjs',
  'stylis',
];

/** Packages that Mermaid needs for parsing, detection and configuration. */
const parsingPackages = [
  '@braintree/sanitize-url',
  '@mermaid-js/parser',
  'chevrotain',
  'dayjs',
  'es-toolkit',
  'khroma',
  'ts-dedent',
];

/** Mermaid's own modules that consist of these sources only (its bundles name them in comments) are for drawing. */
const layoutEngines = 'src/rendering-util/layout-algorithms/';

/** Changes of Mermaid's own code; `before` must occur exactly once in all of it. */
const changes = [
  {
    purpose: 'keep the copy of the configuration that is made for every label',
    before: `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`,
    // currentConfig is replaced, never mutated, whenever the configuration changes: at least once a diagram.
    after: `var copiedConfig, configCopy;
var getConfig = () => {
  if (copiedConfig !== currentConfig) {
    configCopy = assignWithDepth_default({}, currentConfig);
    copiedConfig = currentConfig;
  }
  return configCopy;
};`,
  },
  {
    purpose: 'import the observer of the parsers',
    before: '// src/Diagram.ts\n',
    after: 'import { observeParse } from "tradeoff:parse-observer";\n',
  },
  {
    purpose: 'observe the parsers',
    before: 'await parser.parse(textToParse);',
    after: 'observeParse(parser, textToParse);\n    await parser.parse(textToParse);',
  },
];

/**
 * Any import of a name yields a function that returns itself, so that modules which merely set up drawing can load.
 * The prototype carries it because esbuild copies own properties only.
 */
const drawingStub = `
const stub = new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === Symbol.iterator ? function* () {} : stub),
  apply: () => stub,
  construct: () => stub,
});
module.exports = Object.create(stub);`;

const sanitizerStub = `
export default { addHook() {}, removeHook() {}, sanitize: String };`;

const packageName = (specifier) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)[0];
const mermaidFile = /[\\/]node_modules[\\/]mermaid[\\/]dist[\\/].*\.mjs$/;

/** @returns {import('esbuild').Plugin} */
export function mermaidParserOnly() {
  return {
    name: 'mermaid-parser-only',
    setup(build) {
      const applied = new Map();
      let layoutsDropped = 0;
      build.onStart(() => {
        applied.clear();
        layoutsDropped = 0;
      });

      build.onResolve({ filter: /^[^./]/ }, ({ path: specifier, importer }) => {
        if (specifier === 'tradeoff:parse-observer') {
          return { path: path.resolve(import.meta.dirname, '../mermaid/parse-observer.ts') };
        }
        if (!mermaidFile.test(importer)) return undefined;
        const name = packageName(specifier);
        if (name === 'dompurify') return { path: name, namespace: 'sanitizer-stub' };
        if (drawingPackages.includes(name)) return { path: name, namespace: 'drawing-stub' };
        if (parsingPackages.includes(name)) return undefined;
        return {
          errors: [{ text: `mermaid imports "${name}", which is new: list it as needed for drawing or for parsing` }],
        };
      });
      build.onLoad({ filter: /.*/, namespace: 'sanitizer-stub' }, () => ({ contents: sanitizerStub }));
      build.onLoad({ filter: /.*/, namespace: 'drawing-stub' }, () => ({ contents: drawingStub }));

      build.onLoad({ filter: mermaidFile }, async ({ path: file }) => {
        let contents = await readFile(file, 'utf8');
        const sources = [...contents.matchAll(/^\/\/ (src\/\S+)$/gm)];
        if (sources.length > 0 && sources.every(([, source]) => source.startsWith(layoutEngines))) {
          layoutsDropped++;
          return { contents: '' };
        }
        for (const change of changes) {
          const parts = contents.split(change.before);
          if (parts.length === 1) continue;
          applied.set(change, (applied.get(change) ?? 0) + parts.length - 1);
          contents = parts.join(change.after);
        }
        return { contents };
      });

      build.onEnd(() => {
        const errors = changes
          .filter((change) => applied.get(change) !== 1)
          .map((change) => ({
            text: `mermaid changed: what to ${change.purpose} occurs ${applied.get(change) ?? 0} times, not once`,
            notes: [{ text: change.before }],
          }));
        if (layoutsDropped === 0) errors.push({ text: `mermaid changed: no module consists of ${layoutEngines} only` });
        return { errors };
      });
    },
  };
}
