import { expect, it } from 'vitest';
import { replaced } from '../core/index.ts';
import { ruleSettingChange } from './rule-setting-edit.ts';

const NEW_JSON = '{\n  "rules": {\n    "cap-tradeoff": "ignore"\n  }\n}';

it.each<[string, string, string]>([
  ['a.json', '{}', NEW_JSON],
  ['a.json', '', NEW_JSON],
  ['a.json', '\n', `${NEW_JSON}\n`],
  ['a.json', 'null', NEW_JSON],
  [
    'package.json',
    '{"name": "x", "tradeoff": {"rules": {"cap-tradeoff": "hint"}}}',
    '{"name": "x", "tradeoff": {"rules": {"cap-tradeoff": "ignore"}}}',
  ],
  ['a.json', '{"rules":null}', '{"rules":{"cap-tradeoff": "ignore"}}'],
  ['a.json', '{"rules": {}}', '{"rules": {"cap-tradeoff": "ignore"}}'],
  ['a.json', '{ "documents": {} }', '{ "rules": {"cap-tradeoff": "ignore"}, "documents": {} }'],
  ['a.json', '// ours\n', `// ours\n${NEW_JSON}\n`],
  ['a.json', '{ /* ours */ }', '{"rules": {"cap-tradeoff": "ignore"} /* ours */ }'],
  [
    'a.json',
    '{\r\n    "rules": {}\r\n}\r\n',
    '{\r\n    "rules": {\r\n        "cap-tradeoff": "ignore"\r\n    }\r\n}\r\n',
  ],
  [
    'a.json',
    '{\n  "rules": { // ours\n    // Too loud.\n    "cache-eviction": ["hint", {"x":1}], // later\n  },\n}\n',
    '{\n  "rules": { // ours\n    "cap-tradeoff": "ignore",\n    // Too loud.\n    "cache-eviction": ["hint", {"x":1}], // later\n  },\n}\n',
  ],
  [
    'a.json',
    '{\n  "rules": {\n    // none yet\n  }\n}\n',
    '{\n  "rules": {\n    "cap-tradeoff": "ignore"\n    // none yet\n  }\n}\n',
  ],
  [
    'package.json',
    '{\n  "tradeoff": {\n    "extends": "tradeoff:strict"\n  },\n  "scripts": {"a":   "b"}\n}\n',
    '{\n  "tradeoff": {\n    "rules": {\n      "cap-tradeoff": "ignore"\n    },\n    "extends": "tradeoff:strict"\n  },\n  "scripts": {"a":   "b"}\n}\n',
  ],
  ['a.json', '{"rules": {}, "rules": {"a": 1}}', '{"rules": {}, "rules": {"cap-tradeoff": "ignore", "a": 1}}'],
  [
    'a.json',
    '{\n\t"rules": { "cache-eviction": "hint" },\n\t"documents": {}\n}\n',
    '{\n\t"rules": { "cap-tradeoff": "ignore", "cache-eviction": "hint" },\n\t"documents": {}\n}\n',
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
  const change = ruleSettingChange(file, before, ['rules', 'cap-tradeoff'], 'ignore');
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
  expect(ruleSettingChange(file, text, ['rules', 'cap-tradeoff'], 'ignore')).toBeUndefined();
});

it.each([
  [
    'a.json',
    '{"overrides": [{"files": "a", "rules": {"cap-tradeoff": "error"}}]}',
    '{"overrides": [{"files": "a", "rules": {"cap-tradeoff": "ignore"}}]}',
  ],
  [
    'a.yaml',
    'overrides:\n  - files: a\n    rules: {cap-tradeoff: error} # ours\n',
    'overrides:\n  - files: a\n    rules: {cap-tradeoff: ignore} # ours\n',
  ],
  [
    'a.yaml',
    'overrides: [{files: a, rules: {cap-tradeoff: error}}]\n',
    'overrides: [{files: a, rules: {cap-tradeoff: ignore}}]\n',
  ],
  ['a.yaml', 'overrides: [] # gone\n', 'overrides: [] # gone\nrules:\n  cap-tradeoff: ignore\n'],
  ['a.json', '{"rules": {}}', '{"rules": {"cap-tradeoff": "ignore"}}'],
])('sets a rule in the override of %s that says %j, while there is one', (file, before, after) => {
  const change = ruleSettingChange(file, before, ['overrides', 0, 'rules', 'cap-tradeoff'], 'ignore');
  expect(change && replaced(before, change)).toBe(after);
});
