import picomatch from 'picomatch';
import { nearest } from '../text/edit-distance.ts';
import { EMPTY_VOCABULARY, type InHouseVocabulary, inHouseName, kindsAmong } from '../vocabulary/in-house.ts';
import { CUSTOM_WITHIN, type CustomRule, customPhrase } from './custom-rule.ts';
import { defaultSetting, PRESETS } from './presets.ts';
import type { Rule } from './rule.ts';
import { SEVERITIES, type SeveritySetting } from './severity.ts';
import {
  choice,
  type DataProblem,
  isRecord,
  type JsonSchema,
  list,
  object,
  Reading,
  record,
  type Shape,
  text,
} from './shape.ts';

/** What one configuration file says, or an editor's settings. */
export interface Configuration {
  /** `tradeoff:PRESET`, paths of other files and names of packages; the later come on top. */
  readonly extends: readonly string[];
  readonly rules: RuleSettings;
  readonly documents: DocumentGlobs;
  readonly overrides: readonly Override[];
  readonly vocabulary: InHouseVocabulary;
  readonly custom: readonly CustomRule[];
}

export type RuleSettings = Readonly<Record<string, SeveritySetting>>;

/** Globs, relative to the configuration file's folder, of documents that are always or never design docs. */
export interface DocumentGlobs {
  readonly design: readonly string[];
  readonly ignore: readonly string[];
}

/** Rules for some documents only. */
export interface Override {
  /** Globs, relative to the configuration file's folder. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

export const EMPTY_CONFIGURATION: Configuration = {
  extends: [],
  rules: {},
  documents: { design: [], ignore: [] },
  overrides: [],
  vocabulary: EMPTY_VOCABULARY,
  custom: [],
};

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** With any, the configuration is not to be used. */
  readonly problems: readonly DataProblem[];
}

type RuleSummary = Pick<Rule, 'id' | 'title' | 'defaultSeverity' | 'preset'>;

const SETTINGS = [...SEVERITIES, 'ignore'] as const;
const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** What a configuration may say where these rules and kinds of things are known. */
export class ConfigurationReader {
  readonly #shape: Shape<Configuration>;

  /** `kinds` are those that the vocabulary may name; custom rules may speak of these and of `words`. */
  constructor(rules: readonly RuleSummary[], kinds: Readonly<Record<string, string>>, words: readonly string[]) {
    this.#shape = configurationShape(rules, kinds, words);
  }

  /** Reads parsed data; null and undefined say nothing. Rules it does not know may be custom ones of another file. */
  read(data: unknown): ReadConfiguration {
    const reading = new Reading();
    return { configuration: this.#shape.read(data, reading), problems: reading.problems };
  }

  /** The JSON schema of what is read. */
  get schema(): JsonSchema {
    const { properties, ...rest } = this.#shape.schema;
    return {
      $schema: DRAFT,
      title: 'Tradeoff',
      description: 'How Tradeoff lints the design docs below this file.',
      ...rest,
      properties: { $schema: { type: 'string' }, ...(properties as object) },
    };
  }
}

/** Reads configurations that speak of these rules. */
export function configurationReader(rules: readonly Rule[]): ConfigurationReader {
  const terms = rules.flatMap(({ words }) => words);
  return new ConfigurationReader(rules, kindsAmong(terms), [...new Set(terms.map(({ id }) => id))]);
}

function configurationShape(
  rules: readonly RuleSummary[],
  kinds: Readonly<Record<string, string>>,
  words: readonly string[],
): Shape<Configuration> {
  const glob = text({}, wrongGlob);
  const globs = (description: string) => list(glob, 'globs', { description });
  const settings = ruleSettings(rules);
  const { documents, overrides, vocabulary, custom, rules: none, extends: nothing } = EMPTY_CONFIGURATION;
  const presets = PRESETS.map((preset) => `tradeoff:${preset}`);
  return object<Configuration>(
    {
      extends: list(
        text({ examples: presets }),
        'presets, files and packages',
        {
          description: `Configurations to start from, the later on top: ${presets.join(', ')}, a file ("./base.yaml") or a package.`,
        },
        true,
      ),
      rules: settings,
      documents: object<DocumentGlobs>(
        {
          design: globs('Documents that are always taken for design docs.'),
          ignore: globs('Documents that are never taken for design docs.'),
        },
        documents,
        { description: 'Globs, relative to the folder of this file.' },
      ),
      overrides: list(
        object<Override>(
          {
            files: list(glob, 'globs', { description: 'Globs, relative to the folder of this file.' }, true),
            rules: settings,
          },
          {},
        ),
        'overrides',
        { description: 'Rules for some documents only; the later come on top.' },
      ),
      vocabulary: record(
        list(text({}, inHouseName), 'names'),
        'kinds of things and the names you have for them',
        {
          description: 'What your things are called: your caches, stores and products, by what they are or are like.',
          properties: Object.fromEntries(
            Object.entries(kinds).map(([kind, name]) => [
              kind,
              { type: 'array', items: { type: 'string' }, description: `Your names for ${name}.` },
            ]),
          ),
          additionalProperties: false,
        },
        (kind) => (Object.hasOwn(kinds, kind) ? undefined : unknown('kind of thing', kind, Object.keys(kinds))),
      ),
      custom: withOwnIds(
        list(customRuleShape(rules, [...Object.keys(kinds), ...words]), 'rules', {
          description: 'Rules of your own: who names one of "when" must say one of "require".',
        }),
      ),
    },
    { extends: nothing, rules: none, documents, overrides, vocabulary, custom },
  );
}

/** A glob that matches nothing, whatever its author had in mind. */
function wrongGlob(glob: string): string | undefined {
  if (glob.startsWith('/')) return `"${glob}" matches nothing: globs are relative, so leave out the first "/"`;
  if (/\\\w/.test(glob)) return `"${glob}" matches nothing: folders are told apart by "/"`;
  try {
    picomatch.makeRe(glob, { strictBrackets: true });
    return undefined;
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split(' - ');
    return `"${glob.slice(0, 80)}" is no glob: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
  }
}

/** A rule with the id of another in the same file would hide it. */
function withOwnIds({ schema, read }: Shape<readonly CustomRule[]>): Shape<readonly CustomRule[]> {
  return {
    schema,
    read: (data, reading) => {
      const rules = read(data, reading);
      rules.forEach(({ id }, index) => {
        const isTaken = id && rules.findIndex((other) => other.id === id) < index;
        if (isTaken) reading.at(index).at('id').complain(`"${id}" is the id of another rule before it`);
      });
      return rules;
    },
  };
}

function customRuleShape(rules: readonly RuleSummary[], words: readonly string[]): Shape<CustomRule> {
  const phrases = (description: string) =>
    list(
      text({ description }, (phrase) => customPhrase(phrase, (word) => words.includes(word))),
      'phrases',
      { description },
      true,
    );
  const examples = (description: string) => list(text({}), 'texts', { description });
  const id = (value: string) => {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)) return `"${value}" must be words of small letters with hyphens`;
    return rules.some((rule) => rule.id === value) ? `"${value}" is a rule that ships` : undefined;
  };
  return object<CustomRule>(
    {
      id: text({ description: 'Its name: words of small letters with hyphens.' }, id),
      when: phrases('What asks for a statement: phrases, or "@" and a word of the vocabulary.'),
      require: phrases('What is such a statement: phrases, or "@" and a word of the vocabulary.'),
      within: choice(CUSTOM_WITHIN, {
        description: 'Where it may stand: anywhere, where it is about the subject, or in the passage of each mention.',
        default: 'document',
      }),
      message: text({ description: 'What to tell the author; {subject} is what was found.' }),
      suggest: list(
        text({}, statement),
        'statements',
        { description: 'What could be said: "Label: text with <blanks…>".' },
        true,
      ),
      severity: choice(SEVERITIES, { default: 'warning' }),
      page: text({ description: 'Where to read about it.' }, webPage),
      examples: object<CustomRule['examples']>(
        { flag: examples('Texts that it must flag.'), ok: examples('Texts that it must not flag.') },
        { flag: [], ok: [] },
        { description: 'Run by "tradeoff test".' },
      ),
    },
    { within: 'document', suggest: [], severity: 'warning', page: '', examples: { flag: [], ok: [] } },
  );
}

function statement(said: string): string | undefined {
  if (/[\n|]/.test(said)) return 'what is suggested is one line without "|"';
  return /^[^:]{1,80}:\s*\S/.test(said) ? undefined : 'what is suggested is "Label: text"';
}

function webPage(page: string): string | undefined {
  return /^https?:\/\/\S+$/.test(page) ? undefined : `"${page}" must be an address that starts with https://`;
}

function ruleSettings(rules: readonly RuleSummary[]): Shape<RuleSettings> {
  const severity = severitySetting();
  return record(
    severity,
    'rule ids and severities',
    {
      description: 'Severity of each rule, or "ignore"; also of custom rules.',
      properties: Object.fromEntries(
        rules.map((rule) => [rule.id, { ...severity.schema, description: rule.title, default: defaultSetting(rule) }]),
      ),
      additionalProperties: severity.schema,
    },
    () => undefined,
  );
}

/** A severity, alone or as the first of a list whose second would be options, of which no rule has any. */
function severitySetting(): Shape<SeveritySetting> {
  const alone = choice(SETTINGS);
  const options = { type: 'object', additionalProperties: false };
  const withOptions = { type: 'array', items: [alone.schema, options], minItems: 1, additionalItems: false };
  return {
    schema: { anyOf: [alone.schema, withOptions] },
    read: (data, reading) => {
      if (!Array.isArray(data)) return alone.read(data, reading);
      const [severity, given, ...more] = data as readonly unknown[];
      const setting = alone.read(severity, reading);
      const [option] = isRecord(given) ? Object.keys(given) : [];
      if (option !== undefined) {
        reading.at(1).at(option).complain(`${reading.name} has no option "${option}": rules have none`, 'key');
      } else if (more.length > 0 || (given !== undefined && !isRecord(given))) {
        reading.complain(`${reading.name} must be a severity, since rules have no options`);
      }
      return setting;
    },
  };
}

/** What is wrong with a rule's id that is not among `known`. */
export function unknownRule(id: string, known: readonly string[]): string {
  return unknown('rule', id, known, 'see "tradeoff rules"');
}

function unknown(what: string, word: string, known: readonly string[], wayOut = `known are ${known.join(', ')}`) {
  const like = nearest(word, known);
  return `unknown ${what} "${word}": ${like ? `did you mean "${like}"?` : wayOut}`;
}
