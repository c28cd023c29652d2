import { describe, expect, it } from 'vitest';
import { BlockList } from '../markdown/block-list.ts';
import { LineText } from '../text/line-text.ts';
import { statementEdit } from './statement-edit.ts';

const STATEMENT = { label: 'Cache policy (Redis)', text: 'TTL <how long…>.' };

/** The text after the statement was inserted for the first `Redis` in it, or for `subject`. */
function stated(before: string, subject = 'Redis'): string {
  const text = new LineText(before);
  const lines = before.split(/\r\n|\n/);
  const line = lines.findIndex((candidate) => candidate.includes(subject));
  const position = { line, character: lines[line]!.indexOf(subject) };
  const { range, newText } = statementEdit(text, new BlockList(text).blocks, position, STATEMENT);
  text.replace(range, newText);
  return text.toString();
}

describe('a statement is inserted', () => {
  it.each<[string, string, string]>([
    [
      'after the paragraph',
      'Pages are kept\nin Redis.\n\n## Next\n',
      'Pages are kept\nin Redis.\n\n**Cache policy (Redis):** TTL <how long…>.\n\n## Next\n',
    ],
    [
      'after the paragraph, where a heading follows at once',
      'In Redis.\n## Next\n',
      'In Redis.\n\n**Cache policy (Redis):** TTL <how long…>.\n\n## Next\n',
    ],
    ['at the end of the text', 'In Redis.', 'In Redis.\n\n**Cache policy (Redis):** TTL <how long…>.'],
    [
      'after the list that the paragraph announces',
      'Redis keeps:\n\n- pages\n- prices\n\nMore.\n',
      'Redis keeps:\n\n- pages\n- prices\n\n**Cache policy (Redis):** TTL <how long…>.\n\nMore.\n',
    ],
    [
      'under the heading, after the paragraph that introduces it',
      '## Redis\n\nTwo nodes.\n\nThey fail over.\n',
      '## Redis\n\nTwo nodes.\n\n**Cache policy (Redis):** TTL <how long…>.\n\nThey fail over.\n',
    ],
    [
      'under the heading, in the list that introduces it',
      '## Redis\n\n- two nodes\n- 8 GB\n\nMore.\n',
      '## Redis\n\n- two nodes\n- 8 GB\n- **Cache policy (Redis):** TTL <how long…>.\n\nMore.\n',
    ],
    [
      'under a heading over steps',
      '## Redis\n\n1. Install.\n2. Start.\n',
      '## Redis\n\n1. Install.\n2. Start.\n\n**Cache policy (Redis):** TTL <how long…>.\n',
    ],
    [
      'under a heading over nothing',
      '## Redis\n## Next\n',
      '## Redis\n\n**Cache policy (Redis):** TTL <how long…>.\n\n## Next\n',
    ],
    [
      'as the next item of a list',
      '* Kafka\n* **Redis** keeps\n  pages\n* MySQL\n',
      '* Kafka\n* **Redis** keeps\n  pages\n* **Cache policy (Redis):** TTL <how long…>.\n* MySQL\n',
    ],
    [
      'as the next item of a loose list',
      '- Kafka\n\n- Redis\n\n- MySQL\n',
      '- Kafka\n\n- Redis\n\n- **Cache policy (Redis):** TTL <how long…>.\n\n- MySQL\n',
    ],
    [
      'as the next item of a nested list',
      '- Stores\n  - Redis\n  - MySQL\n',
      '- Stores\n  - Redis\n  - **Cache policy (Redis):** TTL <how long…>.\n  - MySQL\n',
    ],
    [
      'in the list within the item',
      '- Redis\n   + two nodes\n   + 8 GB\n- MySQL\n',
      '- Redis\n   + two nodes\n   + 8 GB\n   + **Cache policy (Redis):** TTL <how long…>.\n- MySQL\n',
    ],
    [
      'within a step',
      '1. Read Redis.\n2. Read MySQL.\n',
      '1. Read Redis.\n   - **Cache policy (Redis):** TTL <how long…>.\n2. Read MySQL.\n',
    ],
    [
      'in the cell that describes a technology',
      '| Part | Choice | Notes |\n|---|---|---|\n| cache | Redis | two nodes |\n| db | MySQL | |\n',
      '| Part | Choice | Notes |\n|---|---|---|\n| cache | Redis | two nodes; cache policy (Redis): TTL <how long…>. |\n| db | MySQL | |\n',
    ],
    [
      'in an empty cell that describes a technology',
      '| Choice | Why |\n|---|---|\n| Redis |  |\n',
      '| Choice | Why |\n|---|---|\n| Redis | Cache policy (Redis): TTL <how long…>. |\n',
    ],
    [
      'in a cell without a space',
      '| Choice | Why |\n|---|---|\n| Redis ||\n',
      '| Choice | Why |\n|---|---|\n| Redis | Cache policy (Redis): TTL <how long…>. |\n',
    ],
    [
      'in a row of its own in a table of properties',
      'Choices:\n\n| Aspect | Choice |\n|:--|:--|\n| Cache | Redis |\n| Store | MySQL |\n',
      'Choices:\n\n| Aspect | Choice |\n|:--|:--|\n| Cache | Redis |\n| Cache policy (Redis) | TTL <how long…>. |\n| Store | MySQL |\n',
    ],
    [
      'in a row like those of a table without outer bars',
      'Aspect | Choice\n---|---\nCache | Redis\nStore | MySQL\n',
      'Aspect | Choice\n---|---\nCache | Redis\nCache policy (Redis) | TTL <how long…>.\nStore | MySQL\n',
    ],
    [
      'in a cell that a row without outer bars lacks',
      'Choice | Size | Why\n---|---|---\nRedis\n',
      'Choice | Size | Why\n---|---|---\nRedis |  | Cache policy (Redis): TTL <how long…>.\n',
    ],
    [
      'in a cell that ends in a bar of its own',
      '| Choice | Why |\n|---|---|\n| Redis | a \\|\n',
      '| Choice | Why |\n|---|---|\n| Redis | a \\|; cache policy (Redis): TTL <how long…>.\n',
    ],
    [
      'in a cell that a row lacks which ends in a bar of its own',
      '| Choice | Why |\n|---|---|\n| Redis \\|\n',
      '| Choice | Why |\n|---|---|\n| Redis \\| | Cache policy (Redis): TTL <how long…>. |\n',
    ],
    [
      'after other tables',
      '| a | b | c |\n|---|---|---|\n| 1 | Redis | 3 |\n\nMore.\n',
      '| a | b | c |\n|---|---|---|\n| 1 | Redis | 3 |\n\n**Cache policy (Redis):** TTL <how long…>.\n\nMore.\n',
    ],
    [
      'after the diagram',
      '```mermaid\nflowchart LR\n  a --> Redis\n```\n\nMore.\n',
      '```mermaid\nflowchart LR\n  a --> Redis\n```\n\n**Cache policy (Redis):** TTL <how long…>.\n\nMore.\n',
    ],
    [
      'after the item that holds the diagram',
      '- Reads:\n\n  ```mermaid\n  flowchart LR\n    a --> Redis\n  ```\n\n- Writes\n',
      '- Reads:\n\n  ```mermaid\n  flowchart LR\n    a --> Redis\n  ```\n\n- **Cache policy (Redis):** TTL <how long…>.\n\n- Writes\n',
    ],
    [
      'beside an item whose list begins on the line of another item',
      '- - Redis\n  - MySQL\n',
      '- - Redis\n  - **Cache policy (Redis):** TTL <how long…>.\n  - MySQL\n',
    ],
    [
      'beside an item of a list within a step, on the same line',
      '10. - Redis\n',
      '10. - Redis\n    - **Cache policy (Redis):** TTL <how long…>.\n',
    ],
    [
      'within a step that an item begins with',
      '- 1. Read Redis.\n',
      '- 1. Read Redis.\n     - **Cache policy (Redis):** TTL <how long…>.\n',
    ],
    [
      'beside an item whose text stands below its mark',
      '-\n  Redis\n',
      '-\n  Redis\n- **Cache policy (Redis):** TTL <how long…>.\n',
    ],
    [
      'as an item of a loose nested list',
      '- Stores\n\n  - Redis\n\n  - MySQL\n',
      '- Stores\n\n  - Redis\n\n  - **Cache policy (Redis):** TTL <how long…>.\n\n  - MySQL\n',
    ],
    [
      'as an item of a tight list within a loose one',
      '- Stores\n  - Redis\n\n- Queues\n',
      '- Stores\n  - Redis\n  - **Cache policy (Redis):** TTL <how long…>.\n\n- Queues\n',
    ],
    [
      'as a task among tasks',
      '- [x] Redis\n- [ ] MySQL\n',
      '- [x] Redis\n- [x] **Cache policy (Redis):** TTL <how long…>.\n- [ ] MySQL\n',
    ],
    [
      'beside the item of a list in a footnote',
      'See[^1].\n\n[^1]: - Redis\n',
      'See[^1].\n\n[^1]: - Redis\n    - **Cache policy (Redis):** TTL <how long…>.\n',
    ],
    [
      'in an item that holds a table',
      '- Reads:\n\n  | a | b | c |\n  |---|---|---|\n  | 1 | Redis | 3 |\n- Writes\n',
      '- Reads:\n\n  | a | b | c |\n  |---|---|---|\n  | 1 | Redis | 3 |\n- **Cache policy (Redis):** TTL <how long…>.\n- Writes\n',
    ],
    ...['-', '—', 'n/a', 'N/A', '…'].map((nothing): [string, string, string] => [
      `in place of “${nothing}” in a cell`,
      `| Choice | Why |\n|---|---|\n| Redis | ${nothing} |\n`,
      '| Choice | Why |\n|---|---|\n| Redis | Cache policy (Redis): TTL <how long…>. |\n',
    ]),
    [
      'in a cell that the row has left out',
      '| Choice | Size | Why |\n|---|---|---|\n| Redis |\n',
      '| Choice | Size | Why |\n|---|---|---|\n| Redis |  | Cache policy (Redis): TTL <how long…>. |\n',
    ],
    [
      'in a cell that a row without a closing mark has left out',
      'Choice | Why\n---|---\nRedis\n',
      'Choice | Why\n---|---\nRedis | Cache policy (Redis): TTL <how long…>.\n',
    ],
    [
      'before a fence that is never closed',
      '## Redis\n```sh\nredis-cli\n\n',
      '## Redis\n\n**Cache policy (Redis):** TTL <how long…>.\n\n```sh\nredis-cli\n\n',
    ],
    [
      'before HTML that is never closed',
      '## Redis\n\n<pre>\nset\n',
      '## Redis\n\n**Cache policy (Redis):** TTL <how long…>.\n\n<pre>\nset\n',
    ],
    [
      'before HTML, of which it would become a part',
      '## Redis\n\n<details>\n<summary>Sizes</summary>\n\n8 GB\n\n</details>\n',
      '## Redis\n\n**Cache policy (Redis):** TTL <how long…>.\n\n<details>\n<summary>Sizes</summary>\n\n8 GB\n\n</details>\n',
    ],
    [
      'after what a comment under the heading asks for',
      '## Redis\n\n<!-- What for? -->\n\nPages.\n\nMore.\n',
      '## Redis\n\n<!-- What for? -->\n\nPages.\n\n**Cache policy (Redis):** TTL <how long…>.\n\nMore.\n',
    ],
    [
      'with the line ends of the text',
      'In Redis.\r\n\r\nMore.\r\n',
      'In Redis.\r\n\r\n**Cache policy (Redis):** TTL <how long…>.\r\n\r\nMore.\r\n',
    ],
  ])('%s', (_, before, after) => {
    expect(stated(before)).toBe(after);
  });
});

it.each([
  ['- a\n  - Redis', '  - Redis\n  - **Cache policy (Redis):** TTL <how long…>.'],
  ['- a\r\n\t- Redis', '\t- Redis\r\n\t- **Cache policy (Redis):** TTL <how long…>.'],
  ['- Redis', '\n- **Cache policy (Redis):** TTL <how long…>.'],
])(
  'begins where nothing is indented, since editors indent a snippet like the line it starts in: %j',
  (before, newText) => {
    const text = new LineText(before);
    const [line, character] = [text.lineCount - 1, text.line(text.lineCount - 1).indexOf('Redis')];
    const edit = statementEdit(text, new BlockList(text).blocks, { line, character }, STATEMENT);
    expect(edit.newText).toBe(newText);
    text.replace(edit.range, edit.newText);
    expect(text.toString()).toBe(
      before.slice(0, before.length - text.line(line).length) + newText.replace(/^\n/, '- Redis\n'),
    );
  },
);
