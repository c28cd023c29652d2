import { describe, expect, it } from 'vitest';
import { type DesignDocument, Linter, type Position } from '../../core/index.ts';
import { insertionOf } from './insertion.ts';
import { placeAt } from './insertion-place.ts';
import { readTemplate } from './template.ts';

const SECTION = readTemplate('s', 'built-in', '## Cache\n\nTTL <5 min…>\n\n### When full\n');
const DOCUMENT = readTemplate('d', 'built-in', '# <Name…>\n\n## Why\n');

/** The document with `|` for the cursor, and what it becomes when the template is inserted there. */
function inserted(template: typeof SECTION, marked: string): string {
  const before = marked.slice(0, marked.indexOf('|'));
  const lines = before.split(/\r\n|\n/);
  const position: Position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const document: DesignDocument = new Linter([]).open('', marked.replace('|', ''));
  const place = placeAt(document, position);
  document.edit(place.range, insertionOf(template, place, document.text.lineEnd).text);
  return document.text.toString();
}

describe('a section template', () => {
  const cache = (marks: string) => `${marks} Cache\n\nTTL <5 min…>\n\n${marks}# When full`;
  it.each<[string, string, string]>([
    ['an empty document', '|', `${cache('##')}\n`],
    ['below the title', '# Shop\n|', `# Shop\n\n${cache('##')}\n`],
    ['on the title', '# Sh|op\n\nText\n', `# Shop\n\n${cache('##')}\n\nText\n`],
    [
      'at the end of the introduction',
      '# Shop\n\nText\n\n|\n\n## Data\n',
      `# Shop\n\nText\n\n${cache('##')}\n\n## Data\n`,
    ],
    ['at the end of a section', '## Data\n\nText\n|\n## Risks\n', `## Data\n\nText\n\n${cache('##')}\n\n## Risks\n`],
    [
      'at the end of a part',
      '# A\n\n### Data\n\nText\n|\n## B\n',
      `# A\n\n### Data\n\nText\n\n${cache('###')}\n\n## B\n`,
    ],
    ['at the end of the document', '## Data\n\nText\n\n|', `## Data\n\nText\n\n${cache('##')}\n`],
    ['within a section', '## Data\n\n|\n\nText\n', `## Data\n\n${cache('###')}\n\nText\n`],
    [
      'before a part of the section',
      '## Data\n\nText\n\n|\n\n### Size\n',
      `## Data\n\nText\n\n${cache('###')}\n\n### Size\n`,
    ],
    ['in a section without text', '## Data\n\n|\n\n## Risks\n', `## Data\n\n${cache('###')}\n\n## Risks\n`],
    ['at the end without a line end', 'Text|', `Text\n\n${cache('##')}\n`],
    ['in a paragraph', 'One\nt|wo\nthree\nfour\n\nfive\n', `One\ntwo\nthree\nfour\n\n${cache('##')}\n\nfive\n`],
    ['in a list', 'What:\n- o|ne\n\n- two\n\nfive\n', `What:\n- one\n\n- two\n\n${cache('##')}\n\nfive\n`],
    ['in an indented end', '- one\n  t|wo', `- one\n  two\n\n${cache('##')}\n`],
    ['in a fence', '```\n|\n# no\n```\ntext\n', `\`\`\`\n\n# no\n\`\`\`\ntext\n\n${cache('##')}\n`],
    ['after front matter', '---\na: b|\n---\n', `---\na: b\n---\n\n${cache('##')}\n`],
    ['on a line of spaces', '## A\n\n  |\n\nText\n', `## A\n\n${cache('###')}\n\nText\n`],
    ['between the items of a loose list', '- one\n\n|\n\n- two\n', `- one\n\n\n\n- two\n\n${cache('##')}\n`],
    ['before a fence never closed', 'A\n```\n|b\n\n', `A\n\n${cache('##')}\n\n\`\`\`\nb\n\n`],
    ['before a comment never closed', '<!--\n|b\n', `${cache('##')}\n\n<!--\nb\n`],
    ['in a fence closed at the end', '```\n|b\n```', `\`\`\`\nb\n\`\`\`\n\n${cache('##')}\n`],
  ])('fits %s', (_, marked, expected) => {
    expect(inserted(SECTION, marked)).toBe(expected);
  });

  it('goes no deeper than level 6', () => {
    expect(inserted(SECTION, '###### Deep\n|')).toBe(
      '###### Deep\n\n###### Cache\n\nTTL <5 min…>\n\n###### When full\n',
    );
  });

  it('takes the line ends of the document', () => {
    expect(inserted(SECTION, '# A\r\n|\r\n## B\r\n')).toBe(
      `# A\r\n\r\n${cache('##').replaceAll('\n', '\r\n')}\r\n\r\n## B\r\n`,
    );
  });
});

describe('a document template', () => {
  it.each<[string, string, string]>([
    ['as it is into an empty document', '\n|\n', '\n# <Name…>\n\n## Why\n'],
    ['as it is below front matter', '---\na: b\n---\n|', '---\na: b\n---\n\n# <Name…>\n\n## Why\n'],
    ['one level deeper below a title', '# All\n\n|', '# All\n\n## <Name…>\n\n### Why\n'],
    [
      'one level deeper in a section',
      '# All\n\n## One\n\n|\n\n## Two\n',
      '# All\n\n## One\n\n### <Name…>\n\n#### Why\n\n## Two\n',
    ],
  ])('goes %s', (_, marked, expected) => {
    expect(inserted(DOCUMENT, marked)).toBe(expected);
  });
});

describe('a list in a template', () => {
  const list = readTemplate('l', 'workspace', '- a\n- b\n');
  it.each<[string, string, string]>([
    ['below it', 'A\n\n|\n\n- c\n', 'A\n\n- a\n- b\n\n<!-- -->\n\n- c\n'],
    ['above it', '- c\n\n|\n\nA\n', '- c\n\n<!-- -->\n\n- a\n- b\n\nA\n'],
  ])('does not run into one %s', (_, marked, expected) => {
    expect(inserted(list, marked)).toBe(expected);
  });

  it.each(['* c', '1. c', 'c'])('needs no comment before “%s”', (below) => {
    expect(inserted(list, `A\n\n|\n\n${below}\n`)).toBe(`A\n\n- a\n- b\n\n${below}\n`);
  });
});

it('has a tab stop on each blank and ends behind all of it', () => {
  const place = placeAt(new Linter([]).open('', '# A\n\n\n\nB\n'), { line: 2, character: 0 });
  expect(insertionOf(SECTION, place, '\n').snippet).toBe('## Cache\n\nTTL ${1:<5 min…>}\n\n### When full$0');
});
