import type { LocatedModel } from '../core/diagram/located-model.ts';
import { plainLabel } from '../core/diagram/plain-label.ts';
import type { Range } from '../core/text/position.ts';

/** What of `model` does not stand in `source` where it says that it does. */
export function misplaced(source: string, model: LocatedModel): readonly string[] {
  const lines = source.split(/\r\n|\r|\n/);
  const slice = ({ start, end }: Range) => {
    if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character);
    const between = lines.slice(start.line + 1, end.line);
    const [first = '', last = ''] = [lines[start.line], lines[end.line]];
    return [first.slice(start.character), ...between, last.slice(0, end.character)].join('\n');
  };
  const claims = [
    ...model.nodes.flatMap(({ id, ids }) => ids.map((range) => ({ claim: id, found: slice(range) }))),
    ...[...model.nodes, ...model.groups].flatMap(({ label, labelRange }) =>
      labelRange ? [{ claim: label, found: plainLabel(slice(labelRange)) }] : [],
    ),
    ...[...model.edges.flatMap(({ label }) => label ?? []), ...model.notes].map(({ text, range }) => ({
      claim: text,
      found: plainLabel(slice(range)),
    })),
  ];
  return claims.filter(({ claim, found }) => claim !== found).map(({ claim, found }) => `${claim} ≠ ${found}`);
}
