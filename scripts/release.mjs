// Releases: `npm run release -- prepare VERSION` writes the version wherever it stands, `check [TAG]` says whether all of
// them agree and the changelog has something to say, and `publish [--dry-run]` publishes what was packaged.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const PACKAGE = 'out/tradeoff.vsix';

/** Where the version stands besides package.json, as patterns with the version between two groups. */
const MENTIONS = {
  'action.yml': [/(default: tradeoff-lint@)\S+()$/m],
  'docs/pipelines.md': [/(rev: v)\S+()$/m, /(uses: tradeoff-lint\/tradeoff@v)\S+()$/m],
};

/** What publishes, whose secret it takes, and how it is tried. */
const REGISTRIES = [
  {
    name: 'npm',
    secret: 'NODE_AUTH_TOKEN',
    publish: ['npm', 'publish', '--access', 'public', '--provenance'],
    dryRun: ['npm', 'publish', '--access', 'public', '--dry-run'],
  },
  {
    name: 'the Visual Studio Marketplace',
    secret: 'VSCE_PAT',
    publish: ['npx', 'vsce', 'publish', '--packagePath', PACKAGE],
    dryRun: ['npx', 'vsce', 'ls', '--no-dependencies'],
  },
  {
    name: 'Open VSX',
    secret: 'OVSX_PAT',
    publish: ['npx', '--yes', 'ovsx@0.10.12', 'publish', PACKAGE],
    dryRun: undefined,
  },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean', default: false }, root: { type: 'string', default: '.' } },
});
const root = resolve(values.root);
const [command, argument] = positionals;

if (command === 'prepare') prepare(argument);
else if (command === 'check') check(argument);
else if (command === 'publish') publish(values['dry-run']);
else fail('release takes "prepare VERSION", "check [TAG]" or "publish [--dry-run]".');

function prepare(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) fail('prepare takes a version such as 1.2.3.');
  if (unreleased() === '') fail('CHANGELOG.md has nothing under "## Unreleased".');
  for (const file of ['package.json', 'package-lock.json']) {
    const data = JSON.parse(read(file));
    data.version = version;
    if (data.packages?.['']) data.packages[''].version = version;
    write(file, `${JSON.stringify(data, null, 2)}\n`);
  }
  for (const [file, patterns] of Object.entries(MENTIONS)) {
    write(
      file,
      patterns.reduce((text, pattern) => text.replace(pattern, `$1${version}$2`), read(file)),
    );
  }
  const day = new Date().toISOString().slice(0, 10);
  write('CHANGELOG.md', read('CHANGELOG.md').replace('## Unreleased\n', `## Unreleased\n\n## ${version} – ${day}\n`));
  console.log(`Version ${version} is written. Commit it, and tag the commit v${version}.`);
}

function check(tag) {
  const { version } = JSON.parse(read('package.json'));
  const problems = [];
  const lock = JSON.parse(read('package-lock.json'));
  if (lock.version !== version || lock.packages[''].version !== version) problems.push('package-lock.json');
  for (const [file, patterns] of Object.entries(MENTIONS)) {
    const text = read(file);
    if (patterns.some((pattern) => text.replace(pattern, `$1${version}$2`) !== text || !pattern.test(text)))
      problems.push(file);
  }
  if (problems.length > 0)
    fail(`Not at version ${version}: ${problems.join(', ')}. "npm run release -- prepare" writes it.`);
  if (tag && tag !== `v${version}`) fail(`The tag ${tag} is not v${version}.`);
  if (tag && !read('CHANGELOG.md').includes(`\n## ${version} – `)) fail(`CHANGELOG.md has no section for ${version}.`);
  console.log(`Version ${version} stands everywhere.`);
}

function publish(isDryRun) {
  if (!existsSync(join(root, PACKAGE))) fail(`There is no ${PACKAGE}: "npm run package" makes it.`);
  const missing = REGISTRIES.filter(({ secret }) => !isDryRun && !process.env[secret]);
  if (missing.length > 0) fail(`Missing: ${missing.map(({ name, secret }) => `${secret} (${name})`).join(', ')}.`);
  for (const { name, publish: command, dryRun } of REGISTRIES) {
    const [program, ...args] = (isDryRun ? dryRun : command) ?? [];
    console.log(`${name}: ${(isDryRun ? (dryRun ?? ['would run', ...command]) : command).join(' ')}`);
    if (program) execFileSync(program, args, { cwd: root, stdio: 'inherit' });
  }
}

/** What the changelog says of the next version. */
function unreleased() {
  return (/^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(read('CHANGELOG.md'))?.[1] ?? '').trim();
}

function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

function write(file, text) {
  writeFileSync(join(root, file), text);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
