import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { TemplateFile, TemplateFiles } from './template-files.ts';

/** `builtInFolder` is the absolute path of the folder `templates` that ships; `elsewhere` looks where there is no disk. */
export function nodeTemplateFiles(builtInFolder: string, elsewhere: TemplateFiles['inWorkspace']): TemplateFiles {
  return {
    builtIn: () => markdownFiles(builtInFolder),
    inWorkspace: async (workspace, folder) => {
      const { scheme, fsPath } = URI.parse(workspace);
      return scheme === 'file' ? markdownFiles(resolve(fsPath, folder)) : elsewhere(workspace, folder);
    },
  };
}

async function markdownFiles(folder: string): Promise<readonly TemplateFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(
    names.filter((name) => name.endsWith('.md')).map((name) => templateFile(join(folder, name), name)),
  );
}

async function templateFile(path: string, name: string): Promise<TemplateFile> {
  // A file that cannot be looked at will say why when it is read.
  const version = await stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => '',
  );
  return { name: name.slice(0, -'.md'.length), path, version, read: () => readFile(path, 'utf8') };
}
