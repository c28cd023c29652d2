import { expect, it } from 'vitest';
import { withRuleSetting } from './rule-setting-edit.ts';

it.each<[string, string, string]>([
  ['a.json', '{}', '{\n  "rules": {\n    "cap-tradeoff": "ignore"\n  }\n}'],
  [
    'a.json',
    '{\n\t"rules": { "cache-eviction": "hint" },\n\t"documents": {}\n}\n',
    '{\n\t"rules": {\n\t\t"cache-eviction": "hint",\n\t\t"cap-tradeoff": "ignore"\n\t},\n\t"documents": {}\n}\n',
  ],
  ['a.json', '{"rules": {"cap-tradeoff": "error"}}', '{"rules": {"cap-tradeoff": "ignore"}}'],
  [
    'a.yaml',
    '# ours\nrules:\n    cache-eviction: hint # why\n\ndocuments: {ignore: [old/**]}\n',
    '# ours\nrules:\n    cap-tradeoff: ignore\n    cache-eviction: hint # why\n\ndocuments: {ignore: [old/**]}\n',
  ],
  ['a.yaml', 'rules: {cache-eviction: hint}', 'rules: {cap-tradeoff: ignore, cache-eviction: hint}'],
  ['a.yaml', 'rules: {}', 'rules: {cap-tradeoff: ignore}'],
  ['a.yaml', 'rules:\r\n  cap-tradeoff: [hint, {}]\r\n', 'rules:\r\n  cap-tradeoff: ignore\r\n'],
  ['a.yaml', '', 'rules:\n  cap-tradeoff: ignore\n'],
  ['a.yaml', 'rules: [what', 'rules: [what'],
  ['a.yaml', 'rules: nothing\n', 'rules: nothing\n'],
])('sets a rule in %s that says %j', (file, before, after) => {
  expect(withRuleSetting(file, before, 'cap-tradeoff', 'ignore')).toBe(after);
});
