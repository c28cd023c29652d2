import { describe, expect, test } from 'vitest';
import { type DiagramJudge, LineText, Linter, suggestionsOf } from '../../core/index.ts';
import { judgedFindings } from '../../test/judged-findings.ts';
import { directive } from '../directive/rule.ts';
import { mermaidSyntax } from './rule.ts';

/** Takes `§` for a mistake, and a line after it for its repair. */
const judge: DiagramJudge = {
  judge: async (source) => {
    const lines = source.split('\n');
    const line = lines.findIndex((text) => text.includes('§'));
    if (line < 0) return { outcome: 'valid', diagramType: 'flowchart-v2' };
    const character = lines[line]!.indexOf('§');
    const end = { line, character: lines[line]!.length };
    return {
      outcome: 'invalid',
      message: 'There is a mistake.',
      place: { line, character, endCharacter: character + 1 },
      repair: { title: 'Repair', range: { start: end, end }, newText: '\nend' },
    };
  },
  dispose: async () => {},
};

async function lint(text: string, path = 'design.md') {
  const linter = new Linter([mermaidSyntax, directive]);
  const document = linter.open(path, text);
  await document.judgeDiagrams(judge);
  const { findings } = linter.lint(document, { rules: {}, declared: undefined });
  return { document, findings };
}

describe('the squiggle is under the token, and the repair in its place', () => {
  const surroundings: Readonly<Record<string, readonly [text: string, repaired: string]>> = {
    'a fence': ['# A\n\n```mermaid\nflowchart\n  a § b\n```\n', '# A\n\n```mermaid\nflowchart\n  a § b\nend\n```\n'],
    'tildes, with CRLF': [
      '~~~mermaid\r\nflowchart\r\n\r\na § b\r\n~~~\r\n',
      '~~~mermaid\r\nflowchart\r\n\r\na § b\r\nend\r\n~~~\r\n',
    ],
    'a list item': [
      '- a\n\n  ```mermaid\n  flowchart\n  a § b\n  ```\n',
      '- a\n\n  ```mermaid\n  flowchart\n  a § b\n  end\n  ```\n',
    ],
    'the start of an item': [
      '1. ```mermaid\n   flowchart\n   a § b\n   ```\n',
      '1. ```mermaid\n   flowchart\n   a § b\n   end\n   ```\n',
    ],
    'a quote': ['> ```mermaid\n> flowchart\n> a § b\n> ```\n', '> ```mermaid\n> flowchart\n> a § b\n> end\n> ```\n'],
    'a list in a quote': [
      '> - x\n>\n>   ```mermaid\n>   flowchart\n>     a §\n>   ```\n',
      '> - x\n>\n>   ```mermaid\n>   flowchart\n>     a §\n>   end\n>   ```\n',
    ],
    'a list in a quote, after blank lines': [
      '> - x\n>\n>   ```mermaid\n>\n>   flowchart\n>     a §\n>   ```\n',
      '> - x\n>\n>   ```mermaid\n>\n>   flowchart\n>     a §\n>   end\n>   ```\n',
    ],
    'an indented fence': [
      '  ```mermaid\n  flowchart\n    a §\n  ```\n',
      '  ```mermaid\n  flowchart\n    a §\n  end\n  ```\n',
    ],
    'a container': [
      'Text\n\n:::mermaid\nflowchart\na §\n:::\n\nText\n',
      'Text\n\n:::mermaid\nflowchart\na §\nend\n:::\n\nText\n',
    ],
    'a container in a list': [
      '- x\n  ::: mermaid\n  flowchart\n  a §\n  :::\n',
      '- x\n  ::: mermaid\n  flowchart\n  a §\n  end\n  :::\n',
    ],
  };
  test.each(Object.entries(surroundings))('in %s', async (_, [text, repaired]) => {
    const { document, findings } = await lint(text);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    const { start, end } = finding!.range;
    expect(document.text.line(start.line).slice(start.character, end.character)).toBe('§');
    const [suggestion] = suggestionsOf(document, finding!);
    const result = new LineText(text);
    for (const { range, newText } of suggestion!.edits) result.replace(range, newText);
    expect(result.toString()).toBe(repaired);
  });

  test('in a file that is one diagram', async () => {
    const { findings } = await lint('---\ntitle: A\n---\n%% c\n\nflowchart\n  a § b\n', 'a.mmd');
    expect(findings).toMatchObject([{ rule: 'mermaid-syntax', range: { start: { line: 6, character: 4 } } }]);
  });
});

describe('a diagram file', () => {
  test('takes directives as comments, for the next line or the file', async () => {
    const source = 'flowchart\n  %% tradeoff-disable-next mermaid-syntax -- drawn elsewhere\n  a § b\n';
    expect((await lint(source, 'a.mermaid')).findings).toEqual([]);
    const whole = '%% tradeoff-disable-file mermaid-syntax -- drawn elsewhere\nflowchart\n  a § b\n';
    expect((await lint(whole, 'a.mmd')).findings).toEqual([]);
    const elsewhere = 'flowchart\n  %% tradeoff-disable-next mermaid-syntax -- why\n  c\n  a § b\n';
    expect((await lint(elsewhere, 'a.mmd')).findings.map(({ rule }) => rule)).toEqual(['directive', 'mermaid-syntax']);
  });

  test('is disabled by a comment before the line', async () => {
    const { document, findings } = await lint('flowchart\n  a § b\n', 'a.mmd');
    const edit = document.disabling('mermaid-syntax', findings[0]!.range.start);
    document.edit(edit.range, edit.newText);
    expect(document.text.toString()).toBe(
      'flowchart\n  %% tradeoff-disable-next mermaid-syntax -- <reason…>\n  a § b\n',
    );
  });

  test('is read afresh after an edit, and may be empty', async () => {
    const { document } = await lint('flowchart\n  a § b\n', 'a.mmd');
    document.edit({ start: { line: 1, character: 4 }, end: { line: 1, character: 5 } }, '-->\n');
    await document.judgeDiagrams(judge);
    expect(document.architecture(undefined).diagrams).toMatchObject([{ verdict: { outcome: 'valid' } }]);
    expect((await lint('\n', 'a.mmd')).findings).toEqual([]);
  });
});

test('a diagram that takes too long is said to, on its first line', async () => {
  const linter = new Linter([mermaidSyntax]);
  const document = linter.open('a.md', '```mermaid\nflowchart\n```\n');
  await document.judgeDiagrams({ ...judge, judge: async () => ({ outcome: 'timeout', milliseconds: 5000 }) });
  expect(linter.lint(document, { rules: {}, declared: undefined }).findings).toMatchObject([
    {
      message: 'Mermaid was stopped after 5000 ms: the diagram takes too long to read.',
      range: { start: { line: 1 } },
    },
  ]);
});

describe('by Mermaid itself', () => {
  const findings = judgedFindings('mermaid-syntax');
  const fenced = (source: string) => `# Shop\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;

  test.each([
    ['a bracket that is never closed', fenced('flowchart LR\n  a[Shop --> b[Stock]')],
    ['boxes drawn with characters', fenced('┌──────┐\n│ Shop │\n└──────┘')],
    ['a sentence', fenced('Shop asks Stock')],
  ])('speaks of %s', async (_, text) => expect(await findings(text)).toHaveLength(1));

  test.each([
    ['an empty block', fenced('')],
    ['a block of blanks', fenced('\n  \n')],
    ['front matter', fenced('---\ntitle: Shop\n---\nflowchart LR\n  a --> b')],
    ['a directive of Mermaid', fenced("%%{init: {'theme': 'dark'}}%%\nflowchart LR\n  a --> b")],
    ['emoji and breaks in labels', fenced('flowchart LR\n  a["🗄️ Stock<br/>:5432"] --> b["one\\ntwo"]')],
    ['a block in a quote', '> ```mermaid\n> flowchart LR\n>   a --> b\n> ```\n'],
    ['a block in a list in a list', '- a\n  - b\n\n    ```mermaid\n    flowchart LR\n      a --> b\n    ```\n'],
    ['a lesson on Mermaid', '# Diagrams\n\n````markdown\n```mermaid\nflowchart LR\n  a[Shop --> b\n```\n````\n'],
    ['a block of another language', '# Diagrams\n\n```text\nflowchart LR\n  a[Shop --> b\n```\n'],
  ])('is quiet about %s', async (_, text) => expect(await findings(text)).toEqual([]));
});
