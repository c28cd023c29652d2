import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { replaced, yamlValueChange } from '../../core/index.ts';

const key = fc.constantFrom('title', 'rules', 'tradeoff', 'a-b', 'status', 'documents');
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('on two\nlines\n', 'ends in space ', '# no comment', '- no list', 'a: b', '---', "it's"),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
);
const mapping = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, { maxKeys: 3 })), { maxKeys: 4 });
const style = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  lineWidth: fc.constantFrom(20, 80),
  nullStr: fc.constantFrom('null', '~', ''),
});

describe('a value is set in YAML', () => {
  it('at its key, with all other keys as they were', () => {
    fc.assert(
      fc.property(mapping, style, fc.constantFrom(['tradeoff'], ['rules', 'a-b']), (data, options, path) => {
        const text = stringify(data, options);
        const change = yamlValueChange(text, path, 'ignore');
        const [first, second] = path;
        const holder = data[first!];
        const isInTheWay = second !== undefined && holder !== null && holder !== undefined && !isMapping(holder);
        if (isInTheWay) return change === undefined;
        const value = second === undefined ? 'ignore' : { ...(isMapping(holder) ? holder : {}), [second]: 'ignore' };
        const after: unknown = change && parse(replaced(text, change));
        return sorted(after) === sorted({ ...parse(text), [first!]: value });
      }),
      { numRuns: 500 },
    );
  });
});

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isMapping(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
}
