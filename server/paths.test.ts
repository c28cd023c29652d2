import { describe, expect, it } from 'vitest';
import { isAbsolute, joined, parentOf, relativeTo } from './paths.ts';

describe('paths', () => {
  it.each([
    ['/a/b', '/a'],
    ['/a', '/'],
    ['/', '/'],
    ['C:/a', 'C:/'],
    ['C:/', 'C:/'],
    ['vscode-vfs://host/a/b', 'vscode-vfs://host/a'],
    ['vscode-vfs://host/a', 'vscode-vfs://host/'],
    ['vscode-vfs://host/', 'vscode-vfs://host/'],
  ])('above %s there is %s', (path, parent) => {
    expect(parentOf(path)).toBe(parent);
  });

  it.each([
    ['/a/b', '../c.yaml', '/a/c.yaml'],
    ['/a/b', './c/./d.yaml', '/a/b/c/d.yaml'],
    ['/a', '../../../c', '/c'],
    ['/a', '/b', '/b'],
    ['C:/a', 'D:/b', 'D:/b'],
    ['xy://h/a', '../b', 'xy://h/b'],
    ['vscode-vfs://h/a/', 'b', 'vscode-vfs://h/a/b'],
  ])('%s and %s make %s', (folder, path, whole) => {
    expect(joined(folder, path)).toBe(whole);
  });

  it.each([
    ['/a', '/a/b/c', 'b/c'],
    ['/a', '/a', ''],
    ['/a/b', '/a/c/d', '../c/d'],
    ['/', '/a', 'a'],
    ['/a', '/ab/c', '../ab/c'],
    ['/a', '/a/100%.md', '100%.md'],
    ['vscode-vfs://h/a', 'vscode-vfs://h/a/b%20c.md', 'b c.md'],
    ['vscode-vfs://h/a', 'vscode-vfs://h/a/100%.md', '100%.md'],
  ])('from %s, %s is %s', (folder, path, relative) => {
    expect(relativeTo(folder, path)).toBe(relative);
  });

  it('are absolute from a root on', () => {
    expect(['/a', 'C:/a', 'vscode-vfs://h/a'].map(isAbsolute)).toEqual([true, true, true]);
    expect(['a', './a', '@acme/a', 'tradeoff:strict'].map(isAbsolute)).toEqual([false, false, false, false]);
  });
});
