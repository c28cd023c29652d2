import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/**
 * What an edit that inserts something did beyond that to what remark-parse of the whole text reads: nodes of `before`
 * that are no more in `after`, in the order of the text. Text to which something was added is still there.
 */
export function lostNodes(before: string, after: string): readonly string[] {
  const [old, now] = [remembered(before), flat(after)];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let kept = 0;
  while (kept < Math.min(old.length, now.length) - start && old.at(-1 - kept) === now.at(-1 - kept)) kept += 1;
  const [lost, added] = [old.slice(start, old.length - kept), now.slice(start, now.length - kept)];
  return lost.filter((node) => !added.some((other) => holds(other, node)));
}

/** Whether something at one place is all that `longer` has more than `text`. */
function holds(longer: string, text: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === longer[start]) start += 1;
  return longer.length >= text.length && longer.endsWith(text.slice(start));
}

let last: { readonly text: string; readonly nodes: readonly string[] } | undefined;

/** One text is held against many others, one after another. */
function remembered(text: string): readonly string[] {
  if (last?.text !== text) last = { text, nodes: flat(text) };
  return last.nodes;
}

/** Each node with its depth, what it is, and its own text, for which blank lines at its end do not matter. */
function flat(text: string): readonly string[] {
  const nodes: string[] = [];
  const visit = (node: Nodes, depth: number) => {
    const { type } = node;
    const detail = 'depth' in node ? node.depth : 'ordered' in node ? `${node.ordered} ${node.start}` : '';
    const address = 'url' in node ? node.url : '';
    nodes.push(`${depth} ${type} ${detail}${address}${'value' in node ? node.value.trimEnd() : ''}`);
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(processor.parse(text), 0);
  return nodes;
}
