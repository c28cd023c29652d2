import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blanksIn, LineText, Linter, presetSettings, type Suggestion, suggestionsOf } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';

const DOCUMENTS = join(import.meta.dirname, 'documents');
const GOLDEN = join(import.meta.dirname, 'golden');
const NAMED_RULES = ['cap-tradeoff', 'cache-eviction', 'websocket-sticky-session'];
/** The documents are about where a statement goes, and say little besides. */
const ASKED = { ...presetSettings('minimal', RULES), 'unresolved-marker': 'information' } as const;
const CORPUS = process.env.TRADEOFF_CORPUS;

function findings(text: string) {
  const linter = new Linter(RULES);
  const document = linter.open('docs/design.md', text);
  return { document, findings: linter.lint(document, { rules: ASKED, declared: 'design' }).findings };
}

function rulesIn(text: string): readonly string[] {
  return findings(text).findings.map(({ rule }) => rule);
}

function suggestions(text: string, rule: string): readonly Suggestion[] {
  const { document, findings: found } = findings(text);
  return found.filter((finding) => finding.rule === rule).flatMap((finding) => suggestionsOf(document, finding));
}

function applied(text: string, { edits }: Suggestion): string {
  const result = new LineText(text);
  for (const { range, newText } of edits) result.replace(range, newText);
  return result.toString();
}

/** The text as someone leaves it who types one thing into every blank. */
function filled(text: string): string {
  return blanksIn(text).reduceRight((whole, { start, end }) => `${whole.slice(0, start)}ten${whole.slice(end)}`, text);
}

const documents = readdirSync(DOCUMENTS);

describe.each(NAMED_RULES)('each fix of %s', (rule) => {
  it.each(documents)('settles it in %s, and its blanks are noticed until they are filled', (name) => {
    const before = readFileSync(join(DOCUMENTS, name), 'utf8');
    const fixes = suggestions(before, rule);
    expect(fixes.length).toBeGreaterThan(1);
    for (const fix of fixes) {
      const after = applied(before, fix);
      expect(rulesIn(after)).toContain('unresolved-marker');
      const complete = filled(after);
      expect(rulesIn(complete).toSorted()).toEqual(NAMED_RULES.filter((other) => other !== rule).toSorted());
      expect(complete.includes('\r') && /[^\r]\n/.test(complete)).toBe(false);
    }
  });

  it.each(documents)('stands where a reader of %s looks for it', async (name) => {
    const before = readFileSync(join(DOCUMENTS, name), 'utf8');
    const after = applied(before, suggestions(before, rule)[0]!);
    await expect(after).toMatchFileSnapshot(join(GOLDEN, `${name.replace('.md', '')}-${rule}.md`));
  });

  it.skipIf(CORPUS === undefined)('settles it in the brief', () => {
    const variants = join(CORPUS!, 'brief-variants');
    expect(existsSync(variants), `${variants} is there`).toBe(true);
    const texts = readdirSync(variants)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(variants, name), 'utf8'));
    const unstated = texts.filter((text) => rulesIn(text).includes(rule));
    expect(unstated).toHaveLength(1);
    for (const fix of suggestions(unstated[0]!, rule)) {
      expect(rulesIn(filled(applied(unstated[0]!, fix)))).not.toContain(rule);
    }
  });
});
