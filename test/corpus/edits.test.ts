import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blanksIn, type DesignDocument, LineText, Linter, suggestionsOf, type TextEdit } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { insertionOf } from '../../server/templates/insertion.ts';
import { placeAt } from '../../server/templates/insertion-place.ts';
import { readTemplate } from '../../server/templates/template.ts';
import { lostNodes } from '../tree-change.ts';

const corpus = process.env.TRADEOFF_CORPUS;
const directory = path.join(corpus ?? '', 'designs');
const names = corpus
  ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  : [];
/** Parsing all of a document for each of its places would take an hour. */
const sampled = names.filter((_, index) => index >= 0);
const linter = new Linter(RULES);
const templates = readdirSync(path.resolve(import.meta.dirname, '../../templates')).map((file) =>
  readTemplate(file, 'built-in', readFileSync(path.resolve(import.meta.dirname, '../../templates', file), 'utf8')),
);

const textOf = (name: string) => new TextDecoder().decode(readFileSync(path.join(directory, name)));
const open = (text: string) => linter.open('docs/design.md', text);

function findings(document: DesignDocument): readonly string[] {
  const found = linter.lint(document, { rules: {}, declared: 'design' }).findings;
  return found.map(({ rule, message }) => `${rule}: ${message}`);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const result = new LineText(text);
  for (const { range, newText } of edits) result.replace(range, newText);
  return result.toString();
}

/** The text as someone leaves it who types one thing into every blank of `inserted`. */
function filled(text: string, inserted: readonly TextEdit[]): string {
  const blanks = inserted.flatMap(({ newText }) =>
    blanksIn(newText).map(({ start, end }) => newText.slice(start, end)),
  );
  return blanks.reduce((whole, blank) => whole.replaceAll(blank, 'ten'), text);
}

/** At most `count` of them, evenly from first to last. */
function sample<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function withoutOne(list: readonly string[], item: string): readonly string[] {
  const at = list.indexOf(item);
  return list.filter((_, index) => index !== at);
}

describe.skipIf(!corpus)('edits of the documents of a corpus (needs TRADEOFF_CORPUS=DIR with designs/)', () => {
  it('settle what is found, and nothing else changes', () => {
    const problems: string[] = [];
    let fixes = 0;
    for (const name of sampled) {
      const text = textOf(name);
      const document = open(text);
      const before = findings(document);
      for (const finding of linter.lint(document, { rules: {}, declared: 'design' }).findings) {
        for (const { title, edits } of suggestionsOf(document, finding)) {
          fixes += 1;
          const after = filled(applied(text, edits), edits);
          const rest = withoutOne(before, `${finding.rule}: ${finding.message}`);
          const left = findings(open(after)).filter((one) => !rest.includes(one));
          if (left.length > 0) problems.push(`${name}: ${title}: left ${left.join(', ')}`);
          const lost = lostNodes(text, after);
          if (lost.length > 0) problems.push(`${name}: ${title}: lost ${lost.join(', ')}`);
        }
        const directive = document.disabling(finding.rule, finding.range.start);
        const after = filled(applied(text, [directive]), [directive]);
        const left = findings(open(after)).filter((one) => !before.includes(one));
        const gone = findings(open(after)).length < before.length;
        if (left.length > 0 || !gone) problems.push(`${name}: disabling ${finding.rule}: left ${left.join(', ')}`);
        const lost = lostNodes(text, after);
        if (lost.length > 0) problems.push(`${name}: disabling ${finding.rule}: lost ${lost.join(', ')}`);
      }
    }
    expect(problems).toEqual([]);
    expect(fixes).toBeGreaterThan(20);
  });

  it('insert statements and directives anywhere without changing what stands there', () => {
    const problems: string[] = [];
    const statement = { label: 'Policy (Redis)', text: 'entries expire after <how long…>.' };
    for (const name of sampled) {
      const text = textOf(name);
      const document = open(text);
      const places = new Map(
        document.architecture('design').mentions.map(({ range }) => [range.start.line, range.start]),
      );
      for (const place of sample([...places.values()], 6)) {
        for (const edit of [document.stating(statement, place), document.disabling('cap-tradeoff', place)]) {
          const lost = lostNodes(text, applied(text, [edit]));
          if (lost.length > 0) {
            problems.push(
              `${name}:${place.line + 1} ${JSON.stringify(edit.newText.slice(0, 30))} lost ${lost.slice(0, 3).join(', ')}`,
            );
          }
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it('declare what the document is', () => {
    const problems: string[] = [];
    for (const name of sampled) {
      const text = textOf(name);
      const after = applied(text, [open(text).declaring('ignore')]);
      const lost = lostNodes(text, after).filter((node) => !node.startsWith('1 yaml'));
      if (lost.length > 0) problems.push(`${name}: lost ${lost.join(', ')}`);
    }
    expect(problems).toEqual([]);
  });

  it('insert templates before and after every heading', () => {
    const problems: string[] = [];
    for (const name of sampled) {
      const text = textOf(name);
      const document = open(text);
      const lines = document.blocks
        .filter(({ kind }) => kind === 'heading')
        .flatMap(({ startLine, endLine }) => [startLine - 1, startLine, endLine].filter((line) => line >= 0));
      for (const line of sample([...new Set(lines)], 12)) {
        const place = placeAt(document, { line, character: 0 });
        const template = templates[line % templates.length]!;
        const { text: newText } = insertionOf(template, place, document.text.lineEnd);
        const lost = lostNodes(text, applied(text, [{ range: place.range, newText }]));
        if (lost.length > 0) {
          problems.push(`${name}:${line + 1} ${template.title}: lost ${lost.slice(0, 3).join(', ')}`);
        }
      }
    }
    expect(problems).toEqual([]);
  });
});
