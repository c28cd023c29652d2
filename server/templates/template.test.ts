import { describe, expect, it } from 'vitest';
import { readTemplate } from './template.ts';

describe('a template file', () => {
  it('names itself in its front matter, which is not inserted', () => {
    const source =
      '\uFEFF---\r\ntitle: Runbook\r\ndescription: On call\r\nkind: section\r\n---\r\n\r\n# A\r\n\r\nB\r\n\r\n';
    expect(readTemplate('runbook', 'workspace', source)).toEqual({
      id: 'workspace/runbook',
      title: 'Runbook',
      description: 'On call',
      kind: 'section',
      origin: 'workspace',
      body: '# A\n\nB',
    });
  });

  it.each([
    ['# Our *design*\n', { title: 'Our design', kind: 'document' }],
    ['## Data\n\n# no title\n', { title: 'Data', kind: 'section' }],
    ['# <Name…>\n', { title: 'file', kind: 'document' }],
    ['Just text', { title: 'file', kind: 'section', description: '' }],
    ['---\ndescription: D\n---\n# T\n', { title: 'T', description: 'D', body: '# T' }],
    ['---\n---\n# T\n', { title: 'T', body: '# T' }],
    ['---\n\ntext', { title: 'file', body: '---\n\ntext' }],
  ])('%j needs no front matter', (source, expected) => {
    expect(readTemplate('file', 'workspace', source)).toMatchObject(expected);
  });

  it.each([
    ['', 'it holds no text'],
    ['---\ntitle: A\n---\n\n', 'it holds no text'],
    ['---\nkind: chapter\n---\nA', 'its kind is neither document nor section'],
    ['---\ntitle: [A]\n---\nA', 'its title is no text'],
    ['---\ntitle: "A\n---\nA', 'its front matter is no YAML'],
  ])('%j cannot be used', (source, message) => {
    expect(() => readTemplate('file', 'workspace', source)).toThrow(message);
  });
});
