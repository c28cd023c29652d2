// Writes what follows from the rules and the settings: the rules in package.json, the tables in README.md, the head of
// each rule's page and their index. `--check` writes nothing and fails when something is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const PRESETS = {
  minimal: 'In every preset.',
  recommended: 'In the presets `recommended`, which is the default, and `strict`.',
  strict: 'In the preset `strict` only: off by default.',
};
const root = fileURLToPath(new URL('../', import.meta.url));
const rules = (await loadRules()).toSorted((a, b) => a.id.localeCompare(b.id));
const manifest = manifestWithRules(JSON.parse(read('package.json')));

const files = {
  'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'README.md': withParts(read('README.md'), {
    rules: ruleTable('docs/rules/'),
    settings: settingsTable(manifest.contributes.configuration.properties),
  }),
  'docs/rules/README.md': `# Rules\n\n${ruleTable('')}\n`,
  ...Object.fromEntries(rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)])),
};

const stale = Object.keys(files).filter((path) => !existsSync(join(root, path)) || read(path) !== files[path]);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Out of date: ${stale.join(', ')}. "npm run generate" brings them up to date.`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) writeFileSync(join(root, path), files[path]);
  console.log(stale.length === 0 ? 'All up to date.' : `Written: ${stale.join(', ')}`);
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

async function loadRules() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'rules/index.ts')],
    bundle: true,
    write: false,
    // Rules are pure, and so are their libraries as workers load them.
    platform: 'neutral',
    conditions: ['worker'],
    mainFields: ['module', 'main'],
    format: 'esm',
    logLevel: 'warning',
  });
  const { RULES } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return RULES;
}

function manifestWithRules(manifest) {
  const severities = ['error', 'warning', 'information', 'hint', 'ignore'];
  manifest.contributes.configuration.properties['tradeoff.rules'].properties = Object.fromEntries(
    rules.map(({ id, title, defaultSeverity, preset }) => [
      id,
      { enum: severities, default: preset === 'strict' ? 'ignore' : defaultSeverity, description: title },
    ]),
  );
  return manifest;
}

function ruleTable(folder) {
  const rows = rules.map(
    ({ id, title, defaultSeverity, preset }) =>
      `| [${id}](${folder}${id}.md) | ${title} | ${defaultSeverity} | ${preset} |`,
  );
  return ['| Rule | Asks | Severity | Preset |', '|---|---|---|---|', ...rows].join('\n');
}

function settingsTable(settings) {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const description = setting.markdownDescription ?? setting.description;
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${description} |`;
  });
  return ['| Setting | Default | What it does |', '|---|---|---|', ...rows].join('\n');
}

/** The page of a rule: its head is generated, the prose below it is kept. */
function rulePage({ id, title, defaultSeverity, preset, appliesTo }) {
  const path = `docs/rules/${id}.md`;
  const applies = appliesTo === 'designs' ? 'design docs' : 'any Markdown document';
  const head = `# ${id}\n\n${title}\n\nSeverity: \`${defaultSeverity}\`. ${PRESETS[preset]} Applies to ${applies}.`;
  return withParts(existsSync(join(root, path)) ? read(path) : '<!-- generated: head -->\n<!-- end -->\n', { head });
}

/** `text` with what stands between `<!-- generated: NAME -->` and `<!-- end -->` replaced. */
function withParts(text, parts) {
  return Object.entries(parts).reduce((whole, [name, part]) => {
    const marked = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(<!-- end -->)`);
    if (!marked.test(whole)) throw new Error(`There is no "<!-- generated: ${name} -->" … "<!-- end -->" to fill.`);
    return whole.replace(marked, (_, start, end) => `${start}\n${part}\n\n${end}`);
  }, text);
}
