import type { LineText } from '../../text/line-text.ts';
import type { Heading } from '../section.ts';

const GIVEN_UP = /\b(?:superseded|rejected|deprecated|withdrawn|obsolete|abandoned|archived)\b/i;
const FOLDER = /(?:^|\/)(superseded|rejected|deprecated|withdrawn|obsolete|archived?|defunct)\//i;

/** Front matter and the lines under a title, where a status stands. */
const FIRST_LINES = 14;

/** The word that says a document no longer holds, from its folder, title, front matter, status line or status section. */
export function withdrawnStatus(path: string, text: LineText, outline: readonly Heading[]): string | undefined {
  const folder = FOLDER.exec(path)?.[1];
  if (folder) return folder.toLowerCase();
  const title = outline.find(({ level }) => level === 1)?.heading ?? '';
  const inTitle = /[([]\s*(superseded|rejected|deprecated|withdrawn|obsolete|abandoned)\b/i.exec(title)?.[1];
  if (inTitle) return inTitle.toLowerCase();
  return statusesOf(text, outline).map(firstWord).find(Boolean);
}

/** Whether its status line or section says that the document is not finished. */
export function isDraft(text: LineText, outline: readonly Heading[]): boolean {
  return statusesOf(text, outline).some((status) =>
    /^[\s*_`|[]*(?:draft|work in progress|in progress|wip)\b/i.test(status),
  );
}

/** What stands after “Status:” near the top, or in the section of that name. */
function statusesOf(text: LineText, outline: readonly Heading[]): readonly string[] {
  const statuses: string[] = [];
  for (let line = 0; line < FIRST_LINES; line += 1) {
    const status = /^[\s>*|_#-]*status[\s*_"'|]*[:|=][\s*_"'|]*(?:✅|❌|🔴|🟢|🟡)?\s*(.*)$/i.exec(text.line(line))?.[1];
    if (status !== undefined) statuses.push(status);
  }
  const section = statusSectionOf(outline);
  if (!section) return statuses;
  statuses.push(section.heading.replace(/^.*?status[\s:–—-]*/i, ''));
  for (let line = section.startLine + 1; line <= section.startLine + 3; line += 1) {
    const content = text.line(line).trim();
    if (content.startsWith('#')) break;
    statuses.push(content);
  }
  return statuses;
}

/** By outline, since it is asked for at every key. */
const STATUS_SECTIONS = new WeakMap<readonly Heading[], { readonly section: Heading | undefined }>();

function statusSectionOf(outline: readonly Heading[]): Heading | undefined {
  let found = STATUS_SECTIONS.get(outline);
  if (!found) {
    found = { section: outline.find(({ heading }) => /^(?:\d+\.?\s*)?status\b/i.test(heading)) };
    STATUS_SECTIONS.set(outline, found);
  }
  return found.section;
}

/** “Accepted, supersedes 3” is in force; “Superseded by 12” and “~~Accepted~~ Superseded” are not. */
function firstWord(status: string): string | undefined {
  const words = status
    .replace(/~~[^~]*~~/g, ' ')
    .replace(/[*_`[\]]/g, ' ')
    .trim();
  const match = GIVEN_UP.exec(words);
  return match && match.index < 3 ? match[0].toLowerCase() : undefined;
}
