import type { Cell, Passage } from '../markdown/content.ts';
import { phraseSource } from '../vocabulary/phrase.ts';
import { type SectionSense, sectionSense, senseInDecisionRecord } from '../vocabulary/section-senses.ts';
import { COMMITMENTS } from '../vocabulary/stance-cues.ts';
import type { Hit } from '../vocabulary/vocabulary.ts';
import type { Span } from './sentences.ts';
import { type JudgedStance, type Stance, stanceInSentence } from './stance.ts';

/** What a section's sense, or that of whatever stands above a mention, makes of a mention that is committed so far. */
export const STANCE_OF_SENSE: Readonly<Record<Exclude<SectionSense, 'design'>, Stance>> = {
  rejected: 'rejected',
  future: 'hypothetical',
  background: 'background',
  options: 'hypothetical',
  example: 'example',
};

/** Judges a hit by its markup, by the table or list it stands in, and by its sentence. */
export function stanceInPassage(passage: Passage, sentence: Span, hit: Hit): JudgedStance {
  if (passage.isOpenTask) return { stance: 'hypothetical', cue: OPEN_TASK };
  return (
    byMarkup(passage, hit) ??
    byTitle(passage, hit) ??
    byTable(passage) ??
    byLead(passage, sentence, hit) ??
    stanceInSentence(passage.text, sentence, hit.start, hit.end)
  );
}

/** What has yet to be done is neither there nor said. */
export const OPEN_TASK = 'a task that is not done';

function byMarkup({ kind, text, marks, quoted }: Passage, { term, start, end }: Hit): JudgedStance | undefined {
  if (kind === 'code' || kind === 'comment') return { stance: 'code' };
  for (const mark of marks) {
    if (mark.start > start || mark.end < end) continue;
    if (mark.kind === 'code' && listsInterface(marks)) return { stance: 'code', cue: LISTS_AN_INTERFACE };
    if (mark.kind === 'code' && term.isCodeName) continue;
    if (mark.kind === 'code' || mark.kind === 'image') return { stance: 'code', cue: mark.kind };
    if (mark.kind === 'struck') return { stance: 'rejected', cue: 'struck through' };
    if (mark.kind === 'link' && standsAlone(text, marks)) return { stance: 'background', cue: 'a link alone' };
  }
  if (isSomebodys(text.slice(Math.max(0, start - 60), start))) return { stance: 'background', cue: 'somebody’s' };
  if (quoted && !DECIDES.test(text)) return { stance: 'quoted' };
  if (!term.isCodeName && isIdentifier(text, start, end)) return { stance: 'code', cue: 'part of an identifier' };
  return inAlternation(text, start, end) ? { stance: 'background', cue: 'one of a list of names' } : undefined;
}

/** “Binance’s WebSocket” is of Binance; what is ours is rather “the gateway’s”, or that of a framework which we use. */
function isSomebodys(before: string): boolean {
  const name = /(?:([\p{L}]+)\s)?(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.]{2,30}['’]s\s(?:own\s|public\s)?$/u.exec(before);
  return (
    name !== null &&
    !/^(?:us(?:e|es|ing)|cho(?:ose|oses|se)|pick\w*|adopt\w*|via|through|with|by|on|over|in)$/i.test(name[1] ?? '')
  );
}

/** Whether nothing but links stands in the passage: a reference, or the way to the next page. */
function standsAlone(text: string, marks: Passage['marks']): boolean {
  const links = marks.filter(({ kind }) => kind === 'link').sort((a, b) => a.start - b.start);
  let rest = '';
  let from = 0;
  for (const { start, end } of links) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(from));
}

/** A passage that lists names of an interface — `get`, `set`, `expire/ttl` — states nothing with any of them. */
export const LISTS_AN_INTERFACE = 'a list of code names';
const NAMES_IN_A_LIST = 4;

function listsInterface(marks: Passage['marks']): boolean {
  return marks.filter(({ kind }) => kind === 'code').length >= NAMES_IN_A_LIST;
}

/** A call-out that holds a decision is the author's own, although it is set as a quote. */
const DECIDES = /^\W*(?:the )?(?:decision|choice|chosen|we (?:chose|use|picked|decided))\b/i;

const NAMES_OF_AN_ALTERNATION = 4;

/** “HTTP/gRPC/TCP/WebSocket” lists what could be meant; two or three names are one thing, or a choice already made. */
function inAlternation(text: string, start: number, end: number): boolean {
  const before = /(?:[\w.+#-]+\s?\/\s?)*$/.exec(text.slice(Math.max(0, start - 80), start))![0];
  const after = /^(?:\s?\/\s?[\w.+#-]+)*/.exec(text.slice(end, end + 80))![0];
  return `${before}${after}`.split('/').length > NAMES_OF_AN_ALTERNATION - 1;
}

/** Part of a path, a file or package name, an environment variable: `go-etcd-cron`, `/var/cache`, `index-cache.json`. */
function isIdentifier(text: string, start: number, end: number): boolean {
  const before = /[^\s()"'“”,;]*$/.exec(text.slice(Math.max(0, start - 80), start))![0];
  const after = /^[^\s()"'“”,;]*/.exec(text.slice(end, end + 80))![0].replace(/[.:!?]+$/, '');
  if (/[\\_@]|^\/|\/$.*\/|:\/\//.test(before) || /^[\\_@]|^\.[a-z]|^\/\S*\//.test(after)) return true;
  return /[a-z]-$/.test(before) && /^-[a-z]/.test(after);
}

/** “X over Y”, “X instead of Y”: a heading in that form has chosen X. */
function byTitle({ kind, text }: Passage, { term, start }: Hit): JudgedStance | undefined {
  if (kind !== 'heading') return undefined;
  const found = /\w\s+(over|instead of|rather than)\s/i.exec(text.slice(0, start));
  if (!found) return undefined;
  const isSentOverIt =
    found[1]!.toLowerCase() === 'over' && term.rivals && !names(term.rivals, text.slice(0, found.index + 1));
  return isSentOverIt ? undefined : { stance: 'rejected', cue: found[1]! };
}

function names(phrases: readonly string[], text: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])(?:${phrases.map(phraseSource).join('|')})`, 'i').test(text);
}

const COMPARING_COLUMN =
  /^(?:pros?|cons?|advantages?|disadvantages?|criteri(?:a|on)|aspect|factor|feature|requirement|attribute|dimension|option|alternative|approach|comparison|score|strengths?|weaknesses|best for|when to use|use case fit)s?$/i;
const CHOSEN_COLUMN = /\b(?:chosen|choice|selected|decision|verdict|picked|our)\b/i;
const CHOSEN_CELL = /\b(?:chosen|selected|winner|our choice|adopted)\b/i;
const TICK = /^\s*✅/;
const LONE_TICK = /^\s*✅\s*(?:yes|use)?\s*$/i;
const REJECTED_CELL = /\b(?:rejected|not chosen|discarded|ruled out)\b/i;

function byTable({ cell }: Passage): JudgedStance | undefined {
  if (!cell) return undefined;
  if (cell.row > 0 && isChosen(cell)) return undefined;
  const column = sectionSense(cell.header);
  if (column && column !== 'design' && column !== 'example' && cell.row > 0) {
    return { stance: STANCE_OF_SENSE[column], cue: `the column “${cell.header}”` };
  }
  if (cell.row > 0 && cell.cells.some((text) => REJECTED_CELL.test(text))) {
    return { stance: 'rejected', cue: 'its row says rejected' };
  }
  if (!compares(cell)) return undefined;
  if (cell.row > 0 && CHOSEN_COLUMN.test(cell.header)) return undefined;
  return { stance: 'background', cue: 'a table that compares' };
}

/** What lists the parts of a system compares nothing, though it may start with its features. */
const COMPONENT_COLUMN =
  /\b(?:tech(?:nology|nologies)?(?: stack)?|component|service|data ?store|database|implementation)s?\b/i;

/** One tick in a row chooses what the row names; several compare what the columns name. */
function isChosen({ cells }: Cell): boolean {
  if (cells.some((text) => CHOSEN_CELL.test(text))) return true;
  return cells.some((text) => LONE_TICK.test(text)) && cells.filter((text) => TICK.test(text)).length === 1;
}

/** Its columns weigh options against each other. */
function compares({ headers }: Cell): boolean {
  if (headers.slice(1).some((header) => COMPONENT_COLUMN.test(header) && !COMPARING_COLUMN.test(header.trim())))
    return false;
  return headers.length >= 3 && headers.some((header) => COMPARING_COLUMN.test(header.trim()));
}

/** “Future: …”, “**Alternatives:** …”, or an item under one of them. */
function byLead({ kind, text, leads, marks, cell }: Passage, sentence: Span, hit: Hit): JudgedStance | undefined {
  if (kind === 'heading') return undefined;
  const own = /^([^:\n.]{2,40}):/.exec(text)?.[1];
  const strong = marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  const ownLeads = [
    ...(own !== undefined && own.length < hit.start ? [own] : []),
    ...(strong && strong.end <= hit.start && strong.end <= 60 ? [text.slice(0, strong.end)] : []),
    ...(cell && cell.column > 0 && cell.row > 0 ? [cell.cells[0] ?? ''] : []),
  ];
  for (const lead of [...ownLeads, ...leads].filter((lead) => lead.length <= 60)) {
    const sense = senseInDecisionRecord(lead.replace(/:\s*$/, ''));
    if (sense === 'design') return undefined;
    if (sense === 'example' && leads.includes(lead)) continue;
    if (sense && !decides(text, sentence)) return { stance: STANCE_OF_SENSE[sense], cue: `the lead “${lead.trim()}”` };
  }
  return undefined;
}

const COMMITMENT = new RegExp(
  `(?<![A-Za-z0-9])(?:${[...COMMITMENTS, 'we use', 'decision:', 'decision is'].map(phraseSource).join('|')})`,
  'i',
);

/** Whether the sentence says that something is decided: that holds whatever section it stands in. */
export function decides(text: string, { start, end }: Span): boolean {
  return COMMITMENT.test(text.slice(start, end)) || DECIDES.test(text.slice(start, end));
}
