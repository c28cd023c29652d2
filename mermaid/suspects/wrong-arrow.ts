import { quoted } from '../explanation.ts';
import { type Detective, type DiagramFamily, masked, type Suspect } from './suspect.ts';

interface ArrowGrammar {
  readonly legal: RegExp;
  /** What, for an arrow that is none, is likeliest meant. */
  meant(run: string): string;
}

const ARROWS: Readonly<Partial<Record<DiagramFamily, ArrowGrammar>>> = {
  flowchart: {
    legal: /^<?(?:-{2,}>?|={2,}>?|-\.+->?|-\.+|\.+->?|~{3,})$/,
    meant: (run) => (run.includes('.') ? '-.->' : run.includes('==') ? '==>' : '-->'),
  },
  sequence: {
    legal: /^(?:(?:<<)?-{1,2}>{1,2}|-{1,2}[x)]|-{1,2})$/,
    meant: (run) => (/[-=.—–]{2}/.test(run) ? '-->>' : '->>'),
  },
  class: {
    legal: /^(?:<\||[<*o])?(?:--|\.\.)(?:\|>|[>*o])?$/,
    meant: (run) => {
      const [, left = '', line = '', right = ''] = run.match(/^(<\||<)?([^|<>]*)(\|>|>+)?$/) ?? [];
      return `${left}${line.includes('.') ? '..' : '--'}${right.slice(0, 2) === '|>' ? '|>' : left && !right ? '' : '>'}`;
    },
  },
  state: { legal: /^-->$/, meant: () => '-->' },
  er: { legal: /^[|}][|o](?:--|\.\.)[|o][|{]$/, meant: () => '||--o{' },
};

const RUN = /(?<![\w"])[<|}o]{0,2}[-=.~—–→⇒⟶]+[<>|{ox)]{0,3}(?![\w-])|[<|]{0,2}[-=.~—–→⇒⟶]+[|>→]+|[→⇒⟶]/g;

/** An arrow of another type of diagram, or of another language. */
export const wrongArrow: Detective = ({ line, family }) => {
  const grammar = ARROWS[family];
  if (!grammar) return [];
  return [...withoutTexts(line.text, family).matchAll(RUN)].flatMap(({ 0: run, index }): Suspect[] => {
    if (grammar.legal.test(run)) return [];
    const meant = grammar.meant(run);
    const start = line.start + index;
    const end = start + run.length;
    const title = family === 'er' ? `Replace by \`${meant}\` (one to many)` : `Replace by \`${meant}\``;
    const message = `There is no arrow ${quoted(run)} in this type of diagram: write \`${meant}\`.`;
    return [{ start, end, message, repair: { title, start, end, newText: meant } }];
  });
};

/** The line with everything that is no arrow, but may hold one, turned into blanks. */
function withoutTexts(line: string, family: DiagramFamily): string {
  const unquoted = masked(line, /"[^"]*"/g);
  if (family !== 'flowchart') return masked(unquoted, /:.*$/);
  return masked(masked(unquoted, /\|[^|]*\|/g), /\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}/g);
}
