import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammarOf, tokensOf } from './tokens.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

describe('what is highlighted', () => {
  for (const name of readdirSync(FIXTURES).filter((file) => !file.endsWith('.snap'))) {
    it(`${name}`, async () => {
      const grammar = await grammarOf(name.endsWith('.md') ? 'text.html.markdown' : 'source.mermaid');
      const tokens = tokensOf(grammar, readFileSync(join(FIXTURES, name), 'utf8'));
      await expect(tokens).toMatchFileSnapshot(join(FIXTURES, `${name}.snap`));
    });
  }

  it('comes back to Markdown after each fence', async () => {
    const text = readFileSync(join(FIXTURES, 'fences.md'), 'utf8');
    const tokens = tokensOf(await grammarOf('text.html.markdown'), text);
    expect(tokens.match(/^Text after.*$(?!\n {4})/gm)).toHaveLength(4);
  });
});
