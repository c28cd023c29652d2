import { nearest } from '../../core/text/edit-distance.ts';
import type { Detective, DiagramFamily, Suspect } from './suspect.ts';

const TYPES = `flowchart graph sequenceDiagram classDiagram stateDiagram-v2 stateDiagram erDiagram journey gantt pie
quadrantChart requirementDiagram gitGraph C4Context C4Container C4Component C4Dynamic C4Deployment mindmap timeline
sankey-beta xychart-beta block-beta packet-beta kanban architecture-beta radar-beta treemap-beta`.split(/\s+/);

/** What people write whose other tool calls it so. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  sequence: 'sequenceDiagram',
  class: 'classDiagram',
  state: 'stateDiagram-v2',
  er: 'erDiagram',
  erd: 'erDiagram',
  flow: 'flowchart',
  c4: 'C4Context',
  architecture: 'architecture-beta',
  git: 'gitGraph',
};

const KEYWORDS: Readonly<Record<DiagramFamily, readonly string[]>> = {
  flowchart: ['subgraph', 'end', 'direction', 'style', 'linkStyle', 'classDef', 'class', 'click'],
  sequence: `participant actor loop alt else opt par and critical option break rect box end note activate deactivate
    autonumber create destroy title`
    .trim()
    .split(/\s+/),
  class: ['class', 'namespace', 'note', 'direction', 'classDef', 'style', 'click', 'link', 'callback'],
  state: ['state', 'note', 'direction', 'classDef', 'class', 'hide', 'scale', 'end'],
  er: ['title', 'direction', 'classDef', 'style', 'class'],
  other: [],
};

/** The diagram's type. */
export const misspeltType: Detective = ({ source, typeWord, lines }) => {
  const line = lines.find(({ text }) => text.trim() !== '');
  if (!line) return [];
  const start = source.indexOf(typeWord, line.start);
  const meant = Object.hasOwn(OTHER_NAMES, typeWord.toLowerCase())
    ? OTHER_NAMES[typeWord.toLowerCase()]
    : nearest(typeWord, TYPES);
  if (meant === undefined || start < 0) return [];
  return [replacedWord(start, typeWord, meant, `There is no diagram type \`${typeWord}\`: write \`${meant}\`.`)];
};

/** Of types of which nothing else is known. */
const KEYWORDS_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  gantt: ['title', 'section', 'dateFormat', 'axisFormat', 'tickInterval', 'todayMarker', 'excludes', 'includes'],
  journey: ['title', 'section'],
  timeline: ['title', 'section'],
  gitGraph: ['commit', 'branch', 'checkout', 'switch', 'merge', 'cherry-pick'],
};

/** The first word of the statement at which Mermaid stopped. */
export const misspeltKeyword: Detective = ({ line, lines, lineIndex, family, typeWord }) => {
  const isFirst = lines.slice(0, lineIndex).every(({ text }) => text.trim() === '');
  const match = line.text.match(/^\s*([A-Za-z]+)(?=\s|$)/);
  const keywords = Object.hasOwn(KEYWORDS_BY_TYPE, typeWord) ? KEYWORDS_BY_TYPE[typeWord]! : KEYWORDS[family];
  const meant = match && !isFirst ? nearest(match[1]!, keywords) : undefined;
  if (!match || meant === undefined) return [];
  const [whole, word = ''] = match;
  const start = line.start + whole.length - word.length;
  return [replacedWord(start, word, meant, `There is no keyword \`${word}\`: write \`${meant}\`.`)];
};

const DIRECTIONS = ['TB', 'TD', 'BT', 'RL', 'LR'];

/** Of a flowchart or a group in it. */
export const misspeltDirection: Detective = ({ line, family }) => {
  const match =
    family === 'flowchart' && line.text.match(/^(\s*(?:graph|flowchart\S*|direction)\s+)([A-Za-z]+)\s*;?\s*$/);
  if (!match) return [];
  const [, before = '', word = ''] = match;
  const meant = nearest(word, DIRECTIONS);
  if (meant === undefined) return [];
  return [
    replacedWord(line.start + before.length, word, meant, `There is no direction \`${word}\`: write \`${meant}\`.`),
  ];
};

function replacedWord(start: number, word: string, meant: string, message: string): Suspect {
  const end = start + word.length;
  return { start, end, message, repair: { title: `Replace by \`${meant}\``, start, end, newText: meant } };
}
