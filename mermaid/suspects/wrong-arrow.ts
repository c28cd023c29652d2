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

const RUN =
  /(?<![\w"])[<|}o]{0,2}[-=.~—–→⇒⟶]+[<>|{ox)]{0,3}(?![\w-])|[<|]{0,2}[-=.~—–→⇒⟶]+[|>→]+|[→⇒⟶]|(?<=\w\s*)>{1,2}(?=\s*\w)/g;

/** An arrow of another type of diagram, or of another language. */
export const wrongArrow: Detective = ({ line, family }) => {
  const grammar = ARROWS[family];
  if (!grammar) return [];
  return [...withoutTexts(line.text, family).matchAll(RUN)].flatMap(({ 0: run, index }): Suspect[] => {
    // `a>text]` is a node of flowcharts.
    if (grammar.legal.test(run) || (family === 'flowchart' && run.startsWith('>'))) return [];
    const meant = grammar.meant(run);
    const start = line.start + index;
    const end = start + run.length;
    const title = family === 'er' ? `Replace by \`${meant}\` (one to many)` : `Replace by \`${meant}\``;
    const message = `There is no arrow ${quoted(run)} in this type of diagram: write \`${meant}\`.`;
    return [{ start, end, message, repair: { title, start, end, newText: meant } }];
  });
};

/** `Web --|order| Orders` */
export const headlessArrow: Detective = ({ line, family }) => {
  if (family !== 'flowchart') return [];
  return [...line.text.matchAll(/(?<![-=<.])(--|==)(?=\s*\|[^|]*\|)/g)].map(({ 0: run, index }): Suspect => {
    const start = line.start + index;
    const end = start + run.length;
    const message = `No label can follow ${quoted(run)}: write \`${run}>\`, or \`${run}${run[0]}\` for a line.`;
    return { start, end, message, repair: { title: `Replace by \`${run}>\``, start, end, newText: `${run}>` } };
  });
};

/** `Orders <-- Web`: Mermaid takes it for the first half of an arrow with a text, `<-- text -->`. */
export const backwardArrow: Detective = ({ line, family }) => {
  const match = family === 'flowchart' && line.text.match(/^(\s*)(\S.*?)(\s*)(<(--+|==+|-\.+-))\s*(\S.*?)\s*$/);
  if (!match) return [];
  const [, indentation = '', to = '', gap = '', arrow = '', body = '', from = ''] = match;
  const statement = line.start + indentation.length;
  const start = statement + to.length + gap.length;
  const newText = `${from} ${body}> ${to}`;
  return [
    {
      start,
      end: start + arrow.length,
      message: `An arrow cannot point back only: write ${quoted(newText)}.`,
      repair: {
        title: 'Turn the arrow round',
        start: statement,
        end: line.start + line.text.trimEnd().length,
        newText,
      },
    },
  ];
};

/** The line with everything that is no arrow, but may hold one, turned into blanks. */
function withoutTexts(line: string, family: DiagramFamily): string {
  const unquoted = masked(line, /"[^"]*"/g);
  if (family !== 'flowchart') return masked(unquoted, /:.*$/);
  return masked(masked(unquoted, /\|[^|]*\|/g), /\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}/g);
}
