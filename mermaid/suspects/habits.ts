import { quoted } from '../explanation.ts';
import type { Detective, Suspect } from './suspect.ts';

/** A comment that begins with one percent sign, or as in another language. */
export const otherComment: Detective = ({ lines, lineIndex }) =>
  lines
    .slice(Math.max(0, lineIndex - 1), lineIndex + 1)
    .toReversed()
    .flatMap(({ start: lineStart, text }): Suspect[] => {
      const mark = /^\s*(%|\/\/)/.exec(text)?.[1];
      if (mark === undefined) return [];
      const start = lineStart + text.indexOf(mark);
      const end = start + mark.length;
      const message = `A comment begins with \`%%\`, not with ${quoted(mark)}.`;
      return [{ start, end, message, repair: { title: 'Write `%%`', start, end, newText: '%%' } }];
    });

/** `participant W: Web shop` */
export const labelAfterColon: Detective = ({ line, family }) => {
  const match =
    family === 'sequence' && line.text.match(/^(\s*(?:create\s+)?(?:participant|actor)\s+[^\s:]+)(\s*:\s*)\S/);
  if (!match) return [];
  const [, before = '', gap = ''] = match;
  const place = line.start + before.length;
  const start = place + gap.indexOf(':');
  return [
    {
      start,
      end: start + 1,
      message: 'The label of a participant comes after `as`, not after `:`.',
      repair: { title: 'Write `as`', start: place, end: place + gap.length, newText: ' as ' },
    },
  ];
};

/** `note for Order kept ten years` in a class diagram. */
export const unquotedNote: Detective = ({ line, family }) => {
  const match =
    family === 'class' && line.text.match(/^(\s*note\s+(?:for\s+\S+\s+)?)((?!for\s)[^"\s](?:[^"]*[^"\s])?)\s*$/);
  if (!match) return [];
  const [, before = '', text = ''] = match;
  const start = line.start + before.length;
  const end = start + text.length;
  const message = 'The text of a note is to be in double quotes.';
  return [
    { start, end, message, repair: { title: 'Put the text in double quotes', start, end, newText: `"${text}"` } },
  ];
};

/** `List<Order>` in a class diagram. */
export const angleBrackets: Detective = ({ line, family }) => {
  if (family !== 'class') return [];
  return [...line.text.matchAll(/(?<=\w)<([^<>|]+)>/g)].map(({ 0: whole, 1: type = '', index }) => {
    const start = line.start + index;
    const end = start + whole.length;
    const newText = `~${type}~`;
    const message = `The type of a generic class stands between tildes: write ${quoted(newText)}.`;
    return { start, end, message, repair: { title: `Replace by \`${newText}\``, start, end, newText } };
  });
};
