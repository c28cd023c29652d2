// Writes the licences of all packages whose code is in the bundles, as their authors ask, into
// dist/third-party-notices.txt.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** @param {readonly import('esbuild').Metafile[]} metafiles */
export function writeThirdPartyNotices(metafiles, outfile) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  const byTexts = new Map();
  for (const folder of [...new Set(folders)].sort()) {
    const { title, texts } = notice(folder);
    byTexts.set(texts, [...(byTexts.get(texts) ?? []), title]);
  }
  // Packages of one author mostly have the same licence, which is then written once.
  const notices = [...byTexts].map(([texts, titles]) => `${'-'.repeat(80)}\n${titles.join('\n')}\n\n${texts}`);
  writeFileSync(outfile, `Tradeoff holds code of these packages.\n\n${notices.join('\n\n')}\n`);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { title: `${name} ${version} (${license})`, texts: texts.join('\n\n') };
}
