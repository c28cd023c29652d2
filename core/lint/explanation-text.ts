import type { ExplainedStatement, ExplainedVerdict, Explanation } from './explanation.ts';

/** More mentions or statements of one thing than this are counted, not listed. */
const MOST_LISTED = 40;

/** An explanation as Markdown, which also reads well in a terminal. */
export function explanationText(title: string, { kind, components, rules, limits }: Explanation): string {
  const lines = [
    `# How Tradeoff reads ${title}`,
    '',
    `Kind: **${kind.name}**${kind.isDesign ? '' : ', not linted as a design'}, because ${kind.because}.`,
    '',
    '## Components',
    '',
  ];
  if (components.length === 0) lines.push('None is named.', '');
  for (const { name, mentions, drawn, namedInLines } of components) {
    lines.push(`### ${name}`, '');
    const shown = mentions.map(({ line, text, place, stance, cue }) => {
      return `- line ${line}, ${place}: “${text}” is ${stance}${cue ? ` (${cue})` : ''}`;
    });
    const nodes = drawn.map(({ line, text, shape, group }) => {
      const sort = shape === 'plain' ? [] : [`a ${shape}`];
      const kind = [...sort, ...(group === undefined ? [] : [`in “${group}”`])];
      return `- line ${line}, diagram: “${text}” is drawn${kind.length > 0 ? `, ${kind.join(' ')}` : ''}`;
    });
    if (namedInLines.length > 0) nodes.push(`- named in the text on ${listOf(namedInLines)}`);
    lines.push(...limited([...shown, ...nodes]), '');
  }
  if (limits.length > 0) {
    const listed = limits.map(({ firstLine, lastLine, because }) => `- lines ${firstLine}–${lastLine}: ${because}`);
    lines.push('## Not read as it is written', '', ...limited(listed), '');
  }
  lines.push('## Rules', '');
  for (const { rule, verdicts } of rules) {
    if (verdicts.length > 0) lines.push(`### ${rule}`, '', ...verdictLines(verdicts));
  }
  lines.push(...silentLines(rules));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What counts for several components alike, as it does where it may stand anywhere, is listed once. */
function verdictLines(verdicts: readonly ExplainedVerdict[]): string[] {
  const lists = verdicts.map(({ statements }) => limited(statements.map(statementLine)));
  return verdicts.flatMap(({ about, outcome, because }, at) => {
    const verdict = `**${about.join(', ')}**: ${outcome}. ${sentence(because)}`;
    const list = lists[at]!;
    if (list.length === 0 || sameLines(list, lists[at + 1])) return [verdict, ''];
    return [verdict, '', ...list, ''];
  });
}

function sameLines(a: readonly string[], b: readonly string[] | undefined): boolean {
  return a.join('\n') === b?.join('\n');
}

/** Each reason once, with the rules it silences. */
function silentLines(rules: Explanation['rules']): string[] {
  const byReason = new Map<string, string[]>();
  for (const { rule, silentBecause } of rules) {
    if (silentBecause === undefined) continue;
    const silenced = byReason.get(silentBecause);
    if (silenced) silenced.push(rule);
    else byReason.set(silentBecause, [rule]);
  }
  if (byReason.size === 0) return [];
  const lines = [...byReason].map(([because, silenced]) => `- ${sentence(because)} (${silenced.join(', ')})`);
  return ['### Without a verdict', '', ...lines, ''];
}

function listOf(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LISTED).join(', ');
  const more = lines.length > MOST_LISTED ? ` and ${lines.length - MOST_LISTED} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
}

function statementLine({ line, text, says, counts, because }: ExplainedStatement): string {
  return `- line ${line}: “${text}” (${says}) ${counts ? 'counts' : 'does not count'}: ${because}`;
}

function limited(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LISTED) return lines;
  return [...lines.slice(0, MOST_LISTED), `- and ${lines.length - MOST_LISTED} more`];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
