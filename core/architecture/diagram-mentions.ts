import type { DiagramReading, LabelRole } from '../diagram/tolerant-reading.ts';
import type { FencedCode } from '../markdown/content.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { ALTERNATE, alternateOf } from './alternates.ts';
import type { BlockMention } from './block-facts.ts';
import { besideHit } from './role-of-hit.ts';

const ROLES_THAT_NAME_COMPONENTS: ReadonlySet<LabelRole> = new Set(['node', 'group', 'participant', 'edge']);
/** Drawn, but marked as not there yet. */
export const NOT_THERE =
  /\b(?:future|planned|phase [2-9]|proposed|legacy|deprecated|old|removed|v2|later|not (?:yet|v1|in v1)|out of scope|optional)\b/i;
/** Apart from the numbers of passages, which count up from 0, and of table rows, which count down. */
const FIRST_LABEL = 500_000;

/** What a diagram's labels name; each label is a sentence of its own. */
export function mentionsInDiagram(
  fence: FencedCode,
  reading: DiagramReading,
  vocabulary: Vocabulary,
): readonly BlockMention[] {
  return reading.labels.flatMap((label, index) => {
    const whole = { start: 0, end: label.text.length };
    const { start, end } = label.range;
    const place = (offset: number) => fence.at({ line: start.line, character: start.character + offset });
    const names = ROLES_THAT_NAME_COMPONENTS.has(label.role) && end.line === start.line;
    const stance = !names
      ? { stance: 'background' as const, cue: `a diagram's ${label.role}` }
      : NOT_THERE.test(label.text)
        ? { stance: 'hypothetical' as const, cue: NOT_THERE.exec(label.text)![0] }
        : { stance: 'committed' as const };
    return vocabulary
      .hitsIn(label.text)
      .filter((hit) => vocabulary.fits(hit.term, label.text, besideHit(label.text, whole, hit)))
      .map((hit, at, hits) => ({ hit, another: names ? alternateOf(label.text, hits.slice(0, at), hit) : undefined }))
      .map(({ hit, another }) => ({
        ...(another ? { ...ALTERNATE, alternateOf: another } : stance),
        term: hit.term,
        text: label.text.slice(hit.start, hit.end),
        place: 'diagram' as const,
        range: { start: place(hit.start), end: place(hit.end) },
        context: label.text.trim(),
        sentence: -1 - index,
        group: FIRST_LABEL + index,
        leads: label.beside,
        row: [],
        isDecision: false,
      }));
  });
}
