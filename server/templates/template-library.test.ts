import { expect, it } from 'vitest';
import type { TemplateFile } from './template-files.ts';
import { TemplateLibrary } from './template-library.ts';

function file(name: string, text: string | Error, version = '1'): TemplateFile & { reads: number } {
  const made = {
    name,
    path: `/${name}.md`,
    version,
    reads: 0,
    read: async () => {
      made.reads += 1;
      if (text instanceof Error) throw text;
      return text;
    },
  };
  return made;
}

it('reads each file once as long as it stays the same, and says once which cannot be used', async () => {
  const log: string[] = [];
  const good = file('good', '# Good\n');
  const builtIn = [file('z', '# Z\n'), file('a', '# A\n')];
  let own = [good, file('broken', new Error('EACCES')), file('empty', '')];
  const library = new TemplateLibrary(
    { builtIn: async () => builtIn, inWorkspace: async () => own },
    (message) => void log.push(message),
  );
  const titles = async () => (await library.templates('file:///w', 'templates')).map(({ title }) => title);
  expect(await titles()).toEqual(['Good', 'A', 'Z']);
  expect(await titles()).toEqual(['Good', 'A', 'Z']);
  expect(good.reads).toBe(1);
  expect(log.sort()).toEqual([
    '/broken.md cannot be used as a template: EACCES',
    '/empty.md cannot be used as a template: it holds no text',
  ]);
  own = [file('good', '# Better\n', '2')];
  expect(await titles()).toEqual(['Better', 'A', 'Z']);
});

it('offers the built-in ones where the workspace has none or cannot be read', async () => {
  const log: string[] = [];
  const inWorkspace = async () => Promise.reject(new Error('EACCES'));
  const library = new TemplateLibrary({ builtIn: async () => [file('a', '# A\n')], inWorkspace }, (message) =>
    log.push(message),
  );
  expect(await library.templates(undefined, 'templates')).toHaveLength(1);
  expect(await library.templates('file:///w', '')).toHaveLength(1);
  expect(log).toEqual([]);
  for (const _ of [1, 2]) expect(await library.templates('file:///w', 'templates')).toHaveLength(1);
  expect(log).toEqual(['No workspace templates: EACCES']);
});
