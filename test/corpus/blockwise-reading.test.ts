import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../core/markdown/blocks.ts';
import { LineText } from '../../core/text/line-text.ts';
import { differences } from '../blockwise-reading.ts';

const corpus = process.env.TRADEOFF_CORPUS;

describe.skipIf(!corpus)('documents of a corpus (needs TRADEOFF_CORPUS=DIR with designs/ and bench/)', () => {
  it.each(['designs', 'bench'])('read the same by block as at once: %s', (folder) => {
    const directory = path.join(corpus ?? '', folder);
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const differing = names.filter((name) => differences(withoutFrontMatter(path.join(directory, name))).length > 0);
    expect(names.length).toBeGreaterThan(100);
    expect(differing).toEqual([]);
  });
});

function withoutFrontMatter(file: string): string {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  const [first] = scanBlocks(new LineText(lines.join('\n')));
  return lines.slice(first?.kind === 'frontMatter' ? first.endLine : 0).join('\n');
}
