import { describe, expect, it } from 'vitest';
import { ConfigurationReader, EMPTY_CONFIGURATION } from './configuration.ts';

const RULES = ['cache-eviction', 'cap-tradeoff'].map(
  (id) => ({ id, title: '', defaultSeverity: 'hint', preset: 'minimal' }) as const,
);
const READER = new ConfigurationReader(RULES, { cache: 'a cache', kafka: 'Kafka' }, ['cache-time']);

describe('a configuration', () => {
  it('takes all that it may say', () => {
    const configuration = {
      $schema: 'x',
      extends: ['tradeoff:strict', './base.yaml'],
      rules: { 'cache-eviction': 'hint', 'cap-tradeoff': ['ignore', {}], ours: 'error' },
      documents: { ignore: ['old/**'] },
      overrides: [{ files: 'adr/**', rules: { 'cache-eviction': 'ignore' } }],
      vocabulary: { cache: ['EVCache'], kafka: [] },
    };
    expect(READER.read(configuration)).toEqual({
      problems: [],
      configuration: {
        extends: ['tradeoff:strict', './base.yaml'],
        rules: { 'cache-eviction': 'hint', 'cap-tradeoff': 'ignore', ours: 'error' },
        documents: { design: [], ignore: ['old/**'] },
        overrides: [{ files: ['adr/**'], rules: { 'cache-eviction': 'ignore' } }],
        vocabulary: { cache: ['EVCache'], kafka: [] },
        custom: [],
      },
    });
  });

  it('takes one name where it takes several', () => {
    expect(READER.read({ extends: 'tradeoff:minimal' }).configuration.extends).toEqual(['tradeoff:minimal']);
  });

  it.each([null, undefined, {}, { rules: null, extends: null }])('takes %j for nothing said', (data) => {
    expect(READER.read(data)).toEqual({ configuration: EMPTY_CONFIGURATION, problems: [] });
  });

  it.each<[unknown, (string | number)[], 'key' | 'value', string]>([
    [[], [], 'value', 'the configuration must be an object'],
    [{ rule: {} }, ['rule'], 'key', 'the configuration has an unknown key "rule": did you mean "rules"?'],
    [
      { plugins: {} },
      ['plugins'],
      'key',
      'the configuration has an unknown key "plugins": known are extends, rules, documents, overrides, vocabulary, custom',
    ],
    [{ rules: [] }, ['rules'], 'value', '"rules" must be an object of rule ids and severities'],
    [
      { rules: { 'cache-eviction': 'loud' } },
      ['rules', 'cache-eviction'],
      'value',
      '"rules.cache-eviction" must be one of error, warning, information, hint, ignore',
    ],
    [
      { rules: { 'cache-eviction': ['hint', { ttl: 60 }] } },
      ['rules', 'cache-eviction', 1, 'ttl'],
      'key',
      '"rules.cache-eviction" has no option "ttl": rules have none',
    ],
    [
      { rules: { 'cache-eviction': ['hint', 'x'] } },
      ['rules', 'cache-eviction'],
      'value',
      '"rules.cache-eviction" must be a severity, since rules have no options',
    ],
    [{ documents: { ignore: 'old' } }, ['documents', 'ignore'], 'value', '"documents.ignore" must be a list of globs'],
    [{ documents: { ignore: ['a', 1] } }, ['documents', 'ignore', 1], 'value', '"documents.ignore[1]" must be a text'],
    [{ overrides: [{ rules: {} }] }, ['overrides', 0], 'value', '"overrides[0]" lacks "files"'],
    [{ extends: 5 }, ['extends'], 'value', '"extends" must be one or a list of presets, files and packages'],
    [
      { vocabulary: { cahce: ['EVCache'] } },
      ['vocabulary', 'cahce'],
      'key',
      'unknown kind of thing "cahce": did you mean "cache"?',
    ],
    [
      { vocabulary: { cache: ['(a'] } },
      ['vocabulary', 'cache', 0],
      'value',
      '"(a" must start with a Latin letter or a digit and be made of words',
    ],
  ])('says what is wrong with %j, and where', (data, path, part, message) => {
    expect(READER.read(data).problems).toEqual([{ path, part, message }]);
  });
});
