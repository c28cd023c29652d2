// Writes what follows from the rules, the cards and the settings: the rules in package.json, the JSON schema of
// configurations, the tables in README.md, the head of each rule's page and their index, the pages of subjects and cards.
// `--check` writes nothing and fails when something is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from './import-bundled.mjs';

const PRESETS = {
  minimal: 'In every preset.',
  recommended: 'In the presets `recommended`, which is the default, and `strict`.',
  strict: 'In the preset `strict` only: off by default.',
};
const root = fileURLToPath(new URL('../', import.meta.url));
const { RULES, SUBJECTS, CARDS, configurationReader } = await loadData();
const rules = RULES.toSorted((a, b) => a.id.localeCompare(b.id));
const manifest = manifestWithRules(JSON.parse(read('package.json')));

const files = {
  'package.json': json(manifest),
  'README.md': withParts(read('README.md'), {
    rules: ruleTable('docs/rules/'),
    settings: settingsTable(manifest.contributes.configuration.properties),
  }),
  'docs/subjects.md': subjectsPage(),
  'docs/cards.md': cardsPage(),
  ...schemas(),
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
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files[path]);
  }
  console.log(stale.length === 0 ? 'All up to date.' : `Written: ${stale.join(', ')}`);
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

function loadData() {
  return importBundled(`export { RULES } from './rules/index.ts';
    export { SUBJECTS } from './rules/subjects.ts';
    export { CARDS, configurationReader } from './core/index.ts';`);
}

/** Of configuration files, and of the key `tradeoff` in a package.json. */
function schemas() {
  const { $schema, ...schema } = configurationReader(rules).schema;
  const id = 'https://raw.githubusercontent.com/tradeoff-lint/tradeoff/main/schema';
  const inPackage = { $schema, properties: { tradeoff: schema } };
  return {
    'schema/configuration.json': json({ $schema, $id: `${id}/configuration.json`, ...schema }),
    'schema/package.json': json({ ...inPackage, $id: `${id}/package.json` }),
  };
}

function json(data) {
  return `${JSON.stringify(data, null, 2)}\n`;
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

function subjectsPage() {
  const rows = SUBJECTS.map(({ name, about, rules, cards }) => {
    if (rules.length + cards.length === 0) throw new Error(`No rule and no card knows the subject “${name}”.`);
    return `| ${name} | ${about} | ${rules.map(ruleLink).join(', ')} | ${cards.map(cardLink).join(', ')} |`;
  });
  return `# What Tradeoff knows

Every subject has a rule that asks about it, a [card](cards.md) that tells of it, or both.

| Subject | What a design says or knows | Rules | Cards |
|---|---|---|---|
${rows.join('\n')}
`;
}

function ruleLink(id) {
  if (!rules.some((rule) => rule.id === id)) throw new Error(`A subject names the rule “${id}”, which does not exist.`);
  return `[${id}](rules/${id}.md)`;
}

function cardLink(id) {
  if (!CARDS.some((card) => card.id === id)) throw new Error(`A subject names the card “${id}”, which does not exist.`);
  return `[${id}](cards.md#${id})`;
}

function cardsPage() {
  const cards = CARDS.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ id, name, gives, givesUp, say, source }) => {
    const lines = [`Gives: ${gives}`, `Gives up: ${givesUp}`, `State: ${say}`].map((line) => `- ${line}`);
    return `<a id="${id}"></a>\n\n## ${name}\n\n${lines.join('\n')}\n\n[${source.title}](${source.url})`;
  });
  return `# Cards

What a technology trades away, as a hover on its name shows it in a design doc, together with what the document says of
it. Each has a source.

${cards.join('\n\n')}
`;
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
  const head = `# ${id}\n\n${title}\n\nSeverity: \`${defaultSeverity}\`. ${PRESETS[preset]} Applies to ${applies}. No options.`;
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
