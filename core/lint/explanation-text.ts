import type { ExplainedStatement, ExplainedVerdict, Explanation } from './explanation.ts';

/** More mentions or statements of one thing than this are counted, not listed. */
const MOST_LISTED = 40;

/** An explanation as Markdown, which also reads well in a terminal. */
export function explanationText(title: string, { kind, components, rules }: Explanation): string {
  const lines = [
    `# How Tradeoff reads ${title}`,
    '',
    `Kind: **${kind.name}**${kind.isDesign ? '' : ', not linted as a design'}, because ${kind.because}.`,
    '',
    '## Components',
    '',
  ];
  if (components.length === 0) lines.push('None of the components that rules ask about is named.', '');
  for (const { name, mentions } of components) {
    lines.push(`### ${name}`, '');
    const shown = mentions.map(({ line, text, place, stance, cue }) => {
      return `- line ${line}, ${place}: “${text}” is ${stance}${cue ? ` (${cue})` : ''}`;
    });
    lines.push(...limited(shown), '');
  }
  lines.push('## Rules', '');
  for (const { rule, verdicts, silentBecause } of rules) {
    lines.push(`### ${rule}`, '');
    if (silentBecause) lines.push(`Says nothing: ${silentBecause}.`, '');
    for (const verdict of verdicts) lines.push(...verdictLines(verdict), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function verdictLines({ about, outcome, because, statements }: ExplainedVerdict): string[] {
  return [`**${about.join(', ')}**: ${outcome}. ${sentence(because)}`, '', ...limited(statements.map(statementLine))];
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
