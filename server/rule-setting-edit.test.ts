import { expect, it } from 'vitest';
import { replaced } from '../core/index.ts';
import { ruleSettingChange } from './rule-setting-edit.ts';

const NEW_JSON = '{\n  "rules": {\n    "cap-tradeoff": "ignore"\n  }\n}';

it.each<[string, string, string]>([
  ['a.json', '{}', NEW_JSON],
  ['a.json', '', NEW_JSON],
  ['a.json', '\n', `${NEW_JSON}\n`],
  ['a.json', 'null', NEW_JSON],
  ['a.json', '{"rules":null}', '{"rules":{\n    "cap-tradeoff": "ignore"\n  }}'],
  [
    'a.json',
    '{\n\t"rules": { "cache-eviction": "hint" },\n\t"documents": {}\n}\n',
    '{\n\t"rules": {\n\t\t"cache-eviction": "hint",\n\t\t"cap-tradeoff": "ignore"\n\t},\n\t"documents": {}\n}\n',
  ],
  ['a.json', '{"rules": {"cap-tradeoff": "error"}}', '{"rules": {"cap-tradeoff": "ignore"}}'],
  ['a.json', '{"rules": {"cap-tradeoff": ["hint", {}]}}', '{"rules": {"cap-tradeoff": "ignore"}}'],
  [
    'a.json',
    '// ours\n{\n  "rules": {\n    "cap-tradeoff": "hint" // why\n  }\n}\n',
    '// ours\n{\n  "rules": {\n    "cap-tradeoff": "ignore" // why\n  }\n}\n',
  ],
  [
    'a.yaml',
    '# ours\nrules:\n    cache-eviction: hint # why\n\ndocuments: {ignore: [old/**]}\n',
    '# ours\nrules:\n    cap-tradeoff: ignore\n    cache-eviction: hint # why\n\ndocuments: {ignore: [old/**]}\n',
  ],
  ['a.yaml', 'rules: {cache-eviction: hint}', 'rules: {cap-tradeoff: ignore, cache-eviction: hint}'],
  ['a.yaml', 'rules: { cache-eviction: hint }', 'rules: { cap-tradeoff: ignore, cache-eviction: hint }'],
  ['a.yaml', 'rules: {}', 'rules: {cap-tradeoff: ignore}'],
  ['a.yaml', 'rules:\r\n  cap-tradeoff: [hint, {}]\r\n', 'rules:\r\n  cap-tradeoff: ignore\r\n'],
  ['a.yaml', '', 'rules:\n  cap-tradeoff: ignore\n'],
  ['a.yaml', '# ours', '# ours\nrules:\n  cap-tradeoff: ignore\n'],
  ['a.yaml', 'documents: {}\r\n', 'documents: {}\r\nrules:\r\n  cap-tradeoff: ignore\r\n'],
  ['a.yaml', '{}\n', '{rules: {cap-tradeoff: ignore}}\n'],
  ['a.yaml', 'null\n', '{rules: {cap-tradeoff: ignore}}\n'],
  ['a.yaml', '{documents: {}}', '{rules: {cap-tradeoff: ignore}, documents: {}}'],
  ['a.yaml', 'rules:\ndocuments: {}\n', 'rules:\n  cap-tradeoff: ignore\ndocuments: {}\n'],
  ['a.yaml', 'rules: # ours\r\n', 'rules: # ours\r\n  cap-tradeoff: ignore\r\n'],
  ['a.yaml', 'rules:', 'rules:\n  cap-tradeoff: ignore'],
  ['a.yaml', 'rules: null # none yet\n', 'rules: {cap-tradeoff: ignore} # none yet\n'],
  ['a.yaml', 'rules: ~\n', 'rules: {cap-tradeoff: ignore}\n'],
  ['a.yaml', 'rules:\n  cap-tradeoff:\n', 'rules:\n  cap-tradeoff: ignore\n'],
  [
    'a.yaml',
    'rules:\n  cap-tradeoff:\n    - hint\n    - {}\n  cache-eviction: hint\n',
    'rules:\n  cap-tradeoff: ignore\n  cache-eviction: hint\n',
  ],
  ['a.yaml', 'rules:\n  "cap-tradeoff":\n  - hint\n', 'rules:\n  "cap-tradeoff": ignore\n'],
  [
    'a.yaml',
    'rules:\n  # Too loud.\n  cache-eviction: hint\n',
    'rules:\n  cap-tradeoff: ignore\n  # Too loud.\n  cache-eviction: hint\n',
  ],
])('sets a rule in %s that says %j', (file, before, after) => {
  const change = ruleSettingChange(file, before, 'cap-tradeoff', 'ignore');
  expect(change && replaced(before, change)).toBe(after);
});

it.each([
  ['a.yaml', 'rules: [what'],
  ['a.yaml', 'rules: nothing\n'],
  ['a.yaml', '- rules\n'],
  ['a.yaml', 'rules: []\n'],
  ['a.json', '[]'],
  ['a.json', '{"rules": []}'],
  ['a.json', '{"rules": '],
])('leaves %s alone that says %j', (file, text) => {
  expect(ruleSettingChange(file, text, 'cap-tradeoff', 'ignore')).toBeUndefined();
});
