import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  blanksIn,
  type DesignDocument,
  LineText,
  Linter,
  presetSettings,
  suggestionsOf,
  type TextEdit,
} from '../../core/index.ts';
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
/** Each place takes a parse of all of its document. */
const MINUTES = 300_000;
const linter = new Linter(RULES);
const templates = readdirSync(path.resolve(import.meta.dirname, '../../templates')).map((file) =>
  readTemplate(file, 'built-in', readFileSync(path.resolve(import.meta.dirname, '../../templates', file), 'utf8')),
);

const textOf = (name: string) => new TextDecoder().decode(readFileSync(path.join(directory, name)));
const open = (text: string) => linter.open('docs/design.md', text);

const lint = (document: DesignDocument) =>
  linter.lint(document, { rules: presetSettings('strict', RULES), declared: 'design' }).findings;

function findings(document: DesignDocument): readonly string[] {
  return lint(document).map(({ rule, message }) => `${rule}: ${message}`);
}

/** What is asked of who has just decided something. */
const ASKED_NEXT = new Set([
  'eventual-consistency-cost',
  'sql-failover-downtime',
  'cache-policy',
  'cache-invalidation',
]);

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

/** An editor that inserts a snippet of several lines indents them like the line that it begins in. */
function isIndentedByEditors(text: string, { range: { start }, newText }: TextEdit): boolean {
  const before = text.split(/\r\n|\r|\n/)[start.line]!.slice(0, start.character);
  return /^[ \t]/.test(before) && newText.includes('\n');
}

describe.skipIf(!corpus)('edits of the documents of a corpus (needs TRADEOFF_CORPUS=DIR with designs/)', () => {
  it(
    'settle what is found, and nothing else changes',
    () => {
      const problems: string[] = [];
      let fixes = 0;
      const count = (found: readonly string[], rule: string) =>
        found.filter((one) => one.startsWith(`${rule}: `)).length;
      for (const name of names) {
        const text = textOf(name);
        const document = open(text);
        const before = findings(document);
        for (const finding of lint(document)) {
          for (const { title, edits } of suggestionsOf(document, finding)) {
            fixes += 1;
            const unfilled = applied(text, edits);
            const after = filled(unfilled, edits);
            const now = findings(open(after));
            // What is found once in a document may be found elsewhere, now that more is said.
            const left = RULES.map(({ id }) => id).filter(
              (id) => !ASKED_NEXT.has(id) && count(now, id) > count(before, id) - (id === finding.rule ? 1 : 0),
            );
            const hasBlank = edits.some(({ newText }) => blanksIn(newText).length > 0);
            const isNoticed = findings(open(unfilled)).some(
              (one) => one.startsWith('unresolved-marker: ') && !before.includes(one),
            );
            if (hasBlank && !isNoticed) problems.push(`${name}: ${title}: its blanks are not noticed`);
            const indented = edits.filter((edit) => isIndentedByEditors(text, edit));
            if (indented.length > 0) problems.push(`${name}: ${title}: ${JSON.stringify(indented[0])}`);
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
    },
    MINUTES,
  );

  it(
    'insert statements and directives anywhere without changing what stands there',
    () => {
      const problems: string[] = [];
      const statement = { label: 'Policy (Redis)', text: 'entries expire after <how long…>.' };
      for (const name of names) {
        const text = textOf(name);
        const document = open(text);
        const places = new Map(
          document.architecture('design').mentions.map(({ range }) => [range.start.line, range.start]),
        );
        for (const place of sample([...places.values()], 3)) {
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
    },
    MINUTES,
  );

  it(
    'declare what the document is',
    () => {
      const problems: string[] = [];
      for (const name of names) {
        const text = textOf(name);
        const after = applied(text, [open(text).declaring('ignore')]);
        const lost = lostNodes(text, after).filter((node) => !node.startsWith('1 yaml'));
        if (lost.length > 0) problems.push(`${name}: lost ${lost.join(', ')}`);
      }
      expect(problems).toEqual([]);
    },
    MINUTES,
  );

  it(
    'insert templates before and after every heading',
    () => {
      const problems: string[] = [];
      for (const name of names) {
        const text = textOf(name);
        const document = open(text);
        const lines = document.blocks
          .filter(({ kind }) => kind === 'heading')
          .flatMap(({ startLine, endLine }) => [startLine - 1, startLine, endLine].filter((line) => line >= 0));
        for (const line of sample([...new Set(lines)], 3)) {
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
    },
    MINUTES,
  );
});
