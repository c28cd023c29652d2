import { headingsOf } from '../architecture/outline.ts';
import type { Heading } from '../architecture/section.ts';
import { scanBlocks } from '../markdown/blocks.ts';
import { LineText } from '../text/line-text.ts';
import { bareHeading } from '../vocabulary/document-headings.ts';

/** A section of a template, with what stands in it up to the next heading of its level. */
export interface TemplateSection {
  readonly heading: string;
  readonly level: number;
  /** Markdown, the heading first; lines end in `\n`. */
  readonly body: string;
}

/** A template for whole documents, as far as documents are held against it. */
export interface TemplateOutline {
  readonly title: string;
  /** Those of levels 2 and 3, in order: what the template asks of a document. */
  readonly sections: readonly TemplateSection[];
}

const FIRST_LEVEL = 2;
const LAST_LEVEL = 3;

export function templateOutline(title: string, body: string): TemplateOutline {
  const text = new LineText(body);
  const headings = headingsOf(text, scanBlocks(text)).filter(({ level }) => level > 0 && level <= LAST_LEVEL);
  const sections = headings.flatMap(({ heading, level, startLine }, index) => {
    if (level < FIRST_LEVEL) return [];
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    const end = next?.startLine ?? text.lineCount;
    return [{ heading, level, body: text.slice(startLine, end).trimEnd() }];
  });
  return { title, sections };
}

/** Fewer headings in common are common to many templates. */
const FEWEST_SHARED = 5;
const SHARE = 0.6;

/** The template that a document with these headings was written from; none where that would be a guess. */
export function templateOf(
  headings: readonly Pick<Heading, 'heading'>[],
  templates: readonly TemplateOutline[],
): TemplateOutline | undefined {
  const own = new Set(headings.map(({ heading }) => bareHeading(heading)));
  const weighed = templates.map((template) => {
    const sections = template.sections.filter(({ level }) => level === FIRST_LEVEL);
    const shared = sections.filter(({ heading }) => own.has(bareHeading(heading))).length;
    return { template, shared, share: shared / sections.length };
  });
  const likely = weighed.filter(({ shared, share }) => shared >= FEWEST_SHARED && share >= SHARE);
  return likely.sort((a, b) => b.share - a.share)[0]?.template;
}
