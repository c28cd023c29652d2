/** Paths with `/`, and URIs, which are paths with a beginning of their own: `/a/b`, `C:/a/b`, `vscode-vfs://host/a/b`. */

/** What a path begins with that no folder is above; empty for a relative one. */
function rootOf(path: string): string {
  return /^(?:[\w+.-]{2,}:\/\/[^/]*\/|[A-Za-z]:\/|\/)/.exec(path)?.[0] ?? '';
}

export function isAbsolute(path: string): boolean {
  return rootOf(path) !== '';
}

/** The folder that holds what `path` names; of a root, itself. */
export function parentOf(path: string): string {
  const root = rootOf(path);
  const end = path.lastIndexOf('/');
  return end < root.length ? root : path.slice(0, end);
}

/** What `path`, relative to `folder`, names. */
export function joined(folder: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${folder}/${path}`;
  const root = rootOf(whole);
  const parts: string[] = [];
  for (const part of whole.slice(root.length).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return root + parts.join('/');
}

/** How `path` is named from `folder`, as globs are matched: without the escapes of a URI. */
export function relativeTo(folder: string, path: string): string {
  const from = segments(folder);
  const to = segments(path);
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const relative = [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
  return /^[\w+.-]{2,}:\/\//.test(path) ? decoded(relative) : relative;
}

function segments(path: string): readonly string[] {
  const root = rootOf(path);
  return [root, ...path.slice(root.length).split('/').filter(Boolean)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
