import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineText, Linter, type TextEdit } from '../../core/index.ts';
import { insertionOf } from '../../server/templates/insertion.ts';
import { placeAt } from '../../server/templates/insertion-place.ts';
import { readTemplate } from '../../server/templates/template.ts';
import { lostNodes } from '../tree-change.ts';

/** Blocks, the items of a list among them, of which a blank line parts each from the next. */
const BLOCKS = [
  ...['Redis', 'text\nRedis', 'Redis:', '## Redis', '## Redis\ntext', 'Redis\n===', '***'],
  ...[
    '- Redis',
    '- [ ] Redis\n- [x] b',
    '- a\n  - Redis\n  - b',
    '- - Redis',
    '1. Redis\n2. b',
    '1. - Redis',
    '1) Redis',
  ],
  ...['* Redis', '+\tRedis', '- a\n\n  Redis', '1. a\n\n   Redis', '- > Redis', '- 1. Redis\n  2. b'],
  ...['  Redis', '    Redis', '  text', '   - Redis', '    text'],
  ...[
    '| a | b |\n|---|---|\n| Redis | x |',
    '| a | Why |\n|---|---|\n| Redis | x |',
    'a | b | Why\n---|---|---\nRedis',
  ],
  ...['- a\n\n  | a | b | c |\n  |---|---|---|\n  | Redis | x | y |'],
  ...['```mermaid\nflowchart LR\n  a --> Redis\n```', '- a\n\n  ```mermaid\n  flowchart LR\n    a --> Redis\n  ```'],
  ...['~~~\nRedis\n~~~', '- a\n  ```\n  Redis', '> Redis\n> - a', '> - Redis\n> - b'],
  ...['<div>\n\nRedis\n\n</div>', '<!-- note -->', '[^1]: Redis', '[^1]: - Redis', '[Redis]: x'],
];
const LAST = ['```', '```\nRedis\n', '<pre>\nRedis\n', '<!-- Redis', '  ~~~\n'];
const documents = fc
  .tuple(fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 6 }), fc.option(fc.constantFrom(...LAST)))
  .map(([blocks, last]) => ['# Top', ...blocks, ...(last === null ? [] : [last])].join('\n\n'));
const STATEMENT = { label: 'Policy', text: 'words <blank…>.' };
const TEMPLATE = readTemplate('t', 'workspace', '## Section\n\nWords.\n\n- one\n- two\n');
const linter = new Linter([]);

function applied(text: string, { range, newText }: TextEdit): string {
  const result = new LineText(text);
  result.replace(range, newText);
  return result.toString();
}

/** Where the word stands. */
function places(text: string) {
  return text.split('\n').flatMap((line, index) => {
    const character = line.indexOf('Redis');
    return character < 0 ? [] : [{ line: index, character }];
  });
}

describe('inserted into any document', () => {
  it('a statement or a directive leaves all that stood there as it was', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const place of places(text)) {
          const document = linter.open('a.md', text);
          for (const edit of [document.stating(STATEMENT, place), document.disabling('r', place)]) {
            expect(lostNodes(text, applied(text, edit)), `${JSON.stringify(text)} at ${place.line}`).toEqual([]);
          }
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });

  it('a template leaves all that stood there as it was', () => {
    fc.assert(
      fc.property(documents, fc.nat(20), (text, line) => {
        const document = linter.open('a.md', text);
        const place = placeAt(document, { line, character: 0 });
        const { text: newText } = insertionOf(TEMPLATE, place, '\n');
        expect(lostNodes(text, applied(text, { range: place.range, newText })), JSON.stringify(text)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
