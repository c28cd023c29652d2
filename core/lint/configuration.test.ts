import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIGURATION, readConfiguration } from './configuration.ts';

const IDS = ['cache-eviction', 'cap-tradeoff'];

describe('readConfiguration', () => {
  it('takes severities, with or without options, and globs', () => {
    expect(
      readConfiguration(
        { rules: { 'cache-eviction': 'hint', 'cap-tradeoff': ['ignore', {}] }, documents: { ignore: ['old/**'] } },
        IDS,
      ),
    ).toEqual({
      rules: { 'cache-eviction': 'hint', 'cap-tradeoff': 'ignore' },
      documents: { design: [], ignore: ['old/**'] },
    });
  });

  it.each([null, undefined, {}])('takes %j for nothing said', (data) => {
    expect(readConfiguration(data, IDS)).toEqual(EMPTY_CONFIGURATION);
  });

  it.each<[unknown, RegExp]>([
    [[], /must be an object/],
    [{ rule: {} }, /unknown key "rule": known are rules, documents/],
    [{ rules: { 'cache-evictoin': 'hint' } }, /unknown rule "cache-evictoin"/],
    [{ rules: { 'cache-eviction': 'loud' } }, /must be one of error, warning/],
    [{ documents: { ignore: 'old' } }, /"documents.ignore" must be a list of globs/],
  ])('says what is wrong with %j', (data, message) => {
    expect(() => readConfiguration(data, IDS)).toThrow(message);
  });
});
