import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../cli/rules-command.ts';
import { testCustomRules } from '../../cli/test-command.ts';
import { folderWith } from '../folder.ts';
import { lintJson, runLint } from './lint.ts';

const DECLARED = '---\ntradeoff: {kind: design}\n---\n\n';
const FLAGS = `custom:
  - id: feature-flag-owner
    when: [feature flag]
    require: [owned by, "remov*"]
    message: “{subject}” needs an owner.
    suggest: "Flag: owned by <who…>."
    page: https://example.org/flags
`;
const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/custom-rules.md'), 'utf8');

/** The configuration between the marks, without its indentation. */
function rulesOfGuide(): string {
  const [, code = ''] = /<!-- tested: rules -->\n([\s\S]*?)<!-- end -->/.exec(GUIDE) ?? [];
  return code.replace(/^ {4}/gm, '');
}

async function found(text: string, configuration = FLAGS, ...argv: string[]) {
  const folder = folderWith({ '.tradeoff.yaml': configuration, 'a.md': DECLARED + text });
  const { documents, errors } = await lintJson(folder, ...argv);
  expect(errors).toEqual([]);
  return documents[0]!.findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`);
}

describe('a custom rule', () => {
  it('asks who names one thing to say another, with stance and belonging like those that ship', async () => {
    const flagged = ['feature-flag-owner warning: “feature flags” needs an owner.'];
    expect(await found('The search hides behind feature\nflags.')).toEqual(flagged);
    expect(await found('The search hides behind feature-flags, owned by Ada.')).toEqual([]);
    expect(await found('A feature flag was considered. We did without feature flags.')).toEqual([]);
    expect(await found('> Use a feature flag!')).toEqual([]);
  });

  it('looks for the statement where it is told to', async () => {
    const text = 'Search has a feature flag.\n\n## Other\n\nThe table is owned by Ada.\n';
    expect(await found(text)).toEqual([]);
    expect(await found(text, `${FLAGS}    within: passage\n`)).toHaveLength(1);
  });

  it('is set, overridden and disabled like those that ship', async () => {
    const text = 'The search has a feature flag.';
    expect(await found(text, `${FLAGS}rules: {feature-flag-owner: hint}\n`)).toEqual([
      expect.stringMatching(/ hint: /),
    ]);
    expect(await found(text, FLAGS, '--rule', 'feature-flag-owner=error')).toEqual([expect.stringMatching(/ error: /)]);
    expect(await found(`<!-- tradeoff-disable-next feature-flag-owner -- why -->\n\n${text}`)).toEqual([]);
    const folder = folderWith({
      '.tradeoff.yaml': 'extends: ./own.yaml\nrules: {feature-flag-owner: ignore}\n',
      'own.yaml': FLAGS,
      'a.md': DECLARED + text,
    });
    expect((await lintJson(folder)).documents[0]?.findings).toEqual([]);
  });

  it('has its page, its suggestion and its place among the rules of every format', async () => {
    const folder = folderWith({ '.tradeoff.yaml': FLAGS, 'a.md': `${DECLARED}The search has a feature flag.\n` });
    const json = JSON.parse((await runLint(folder, ['--format', 'json'])).output).documents[0].findings[0];
    expect(json).toMatchObject({
      url: 'https://example.org/flags',
      suggestions: [
        { title: 'State “Flag”', edits: [{ newText: expect.stringContaining('**Flag:** owned by <who…>.') }] },
      ],
    });
    const [run] = JSON.parse((await runLint(folder, ['--format', 'sarif'])).output).runs;
    expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({
      id: 'feature-flag-owner',
      helpUri: 'https://example.org/flags',
    });
    expect((await runLint(folder, [])).output).toContain('https://example.org/flags');
  });

  it('speaks of what the vocabulary knows, names of the house among them', async () => {
    const rule =
      'custom: [{id: dead-letter, when: "@queue", require: DLQ, message: "{subject}?"}]\nvocabulary: {queue: [Courier]}\n';
    expect(await found('Orders go through Kafka.', rule)).toContain('dead-letter warning: Kafka?');
    expect(await found('Orders go through Courier.', rule)).toContain('dead-letter warning: Courier?');
  });

  it.each<[string, RegExp]>([
    ['{id: Bad, when: a, require: b, message: c}', /:1:15: "Bad" must be words of small letters/],
    ['{id: cap-tradeoff, when: a, require: b, message: c}', /"cap-tradeoff" is a rule that ships/],
    ['{id: a, require: b, message: c}', /"custom\[0\]" lacks "when"/],
    ['{id: a, when: "(", require: b, message: c}', /"\(" must start with a Latin letter/],
    ['{id: a, when: "@teapot", require: b, message: c}', /"@teapot" is no word of the vocabulary/],
    ['{id: a, when: b, require: c, message: d, suggest: "no label"}', /what is suggested is "Label: text"/],
    ['{id: a, when: b, require: c, message: d, page: "javascript:x"}', /must be an address/],
    ['{id: a, when: b, require: c, message: d, severity: ignore}', /must be one of error, warning, information, hint$/],
    ['{id: a, when: b, require: c, message: d, code: x}', /has an unknown key "code"/],
    [
      '{id: a, when: b, require: c, message: d}, {id: a, when: e, require: f, message: g}',
      /:1:57: "a" is the id of another rule before it$/,
    ],
  ])('that is %s is told so', async (rule, message) => {
    const folder = folderWith({ '.tradeoff.yaml': `custom: [${rule}]\n`, 'a.md': DECLARED });
    expect((await lintJson(folder)).errors[0]).toMatch(message);
  });
});

describe('tradeoff test', () => {
  it('runs the examples of the guide', () => {
    const folder = folderWith({ '.tradeoff.yaml': rulesOfGuide() });
    const { output, exitCode } = testCustomRules(undefined, folder);
    expect(output).toMatch(/^✓ feature-flag-owner: 3 examples\n(?:✓ [\w-]+: \d examples\n){4}\nAll as expected\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('says what is not as expected, and why', () => {
    const examples =
      '    examples: {flag: [A flag owned by Ada., The feature flag is owned by Ada.], ok: [One feature flag.]}\n';
    const { output, exitCode } = testCustomRules(undefined, folderWith({ '.tradeoff.yaml': FLAGS + examples }));
    expect(output).toContain(
      '✗ feature-flag-owner: examples.flag[0] is not flagged\n    A flag owned by Ada.\n\n    Says nothing',
    );
    expect(output).toMatch(
      /examples\.flag\[1\] is not flagged\n[\s\S]*satisfied\. Asked because line 1 names “feature flag”; line 1 says “owned by”/,
    );
    expect(output).toMatch(/examples\.ok\[0\] is flagged\n[\s\S]*unsaid/);
    expect(output).toContain('3 examples not as expected.');
    expect(exitCode).toBe(1);
  });

  it('says that there is nothing to test', () => {
    expect(() => testCustomRules(undefined, folderWith({}))).toThrow('there are no custom rules to test');
  });
});

describe('the list of rules', () => {
  it('has the custom ones of the configuration, too', () => {
    const folder = folderWith({ '.tradeoff.yaml': FLAGS });
    expect(describeRules(undefined, undefined, folder).output).toMatch(/^cap-tradeoff \(warning\)\n.*\n {2}https:/);
    expect(describeRules('feature-flag-owner', undefined, folder)).toEqual({
      output: 'feature-flag-owner (warning)\n  “feature flag” needs an owner.\n  https://example.org/flags\n',
      errors: [],
    });
    expect(() => describeRules('feature-flag', undefined, folder)).toThrow(/unknown rule "feature-flag"/);
  });

  it('still has those that ship where the configuration is wrong, and says what is', () => {
    const folder = folderWith({ '.tradeoff.yaml': 'rule: {}\n' });
    const { output, errors } = describeRules('cap-tradeoff', undefined, folder);
    expect(output).toMatch(/^cap-tradeoff/);
    expect(errors).toEqual([expect.stringMatching(/unknown key "rule"/)]);
  });
});
