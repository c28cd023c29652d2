/** Types that keep the page for long, with what makes it long, and how much of it is bearable at every edit. */
const LONG_LAYOUTS: readonly {
  readonly type: RegExp;
  readonly line: RegExp;
  readonly most: number;
  readonly what: string;
}[] = [
  { type: /^(?:classDiagram|stateDiagram|erDiagram|requirementDiagram)/, line: /--|\.\.|->/, most: 500, what: 'edges' },
  { type: /^(?:mindmap|block|kanban|architecture)/, line: /\S/, most: 400, what: 'lines' },
];

/** Why the layout of a diagram would be too long; undefined where it would not. */
export function longLayout(source: string): string | undefined {
  const lines = source.split('\n').map((line) => line.trim());
  const found = LONG_LAYOUTS.find(({ type }) => lines.some((line) => type.test(line)));
  if (!found) return undefined;
  const count = lines.filter((line) => found.line.test(line) && !line.startsWith('%%')).length;
  return count > found.most ? `it has ${count} ${found.what}, more than ${found.most}` : undefined;
}
