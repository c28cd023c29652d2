// Looks at the packaged extension: fails where it is larger than it may be, or holds what nobody needs who installs it.
// `node scripts/check-package.mjs FILE.vsix`
import { readFileSync } from 'node:fs';

/** 3 MB, both bundles with Mermaid included. */
const LARGEST = 3 * 1024 * 1024;
const NEEDED = [
  'extension/package.json',
  'extension/dist/extension.cjs',
  'extension/dist/server.cjs',
  'extension/dist/server/',
  'extension/dist/mermaid-worker.cjs',
  'extension/dist/preview.cjs',
  'extension/dist/review.cjs',
  'extension/dist/webview/preview.js',
  'extension/dist/webview/review.js',
  'extension/dist/browser/extension.cjs',
  'extension/dist/browser/server.js',
  'extension/dist/third-party-notices.txt',
];
const UNWANTED =
  /\.(?:ts|mts|map|mjs|vsix|tsbuildinfo)$|(?:^|\/)(?:node_modules|test|tests|corpus|out|scripts|\.git\w*|\.ci)\/|^extension\/(?:core|rules|server|cli|client|mermaid|examples)\/|^extension\/dist\/cli/;

const file = process.argv[2] ?? 'out/tradeoff.vsix';
const bytes = readFileSync(file);
const entries = entriesOf(bytes);
const problems = [
  ...(bytes.length > LARGEST ? [`has ${bytes.length} bytes: ${LARGEST} are the most`] : []),
  ...NEEDED.filter(
    (name) => !entries.some((entry) => entry.name === name || (name.endsWith('/') && entry.name.startsWith(name))),
  ).map((name) => `misses ${name}`),
  ...entries.filter(({ name }) => UNWANTED.test(name)).map(({ name }) => `holds ${name}`),
];
if (problems.length > 0) {
  for (const problem of problems) console.error(`${file}: ${problem}.`);
  const largest = [...entries].sort((a, b) => b.size - a.size).slice(0, 8);
  for (const { name, size } of largest) console.error(`${String(size).padStart(9)}  ${name}`);
  process.exitCode = 1;
} else console.log(`${file}: ${entries.length} files, ${(bytes.length / 1024 / 1024).toFixed(2)} MB.`);

/** Names and packed sizes, from the central directory of a ZIP archive (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16). */
function entriesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    found.push({ name: zip.toString('utf8', at + 46, at + 46 + name), size: zip.readUInt32LE(at + 20) });
    at += 46 + name + extra + comment;
  }
  return found;
}
