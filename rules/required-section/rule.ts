import {
  type Architecture,
  bareHeading,
  type Position,
  REQUIRED_SECTIONS,
  type Report,
  type Rule,
  type Section,
  type TemplateOutline,
  templateOf,
} from '../../core/index.ts';

type TemplateSection = TemplateOutline['sections'][number];

export const requiredSection: Rule = {
  id: 'required-section',
  title: 'A document written from a template has the sections that reviewers look for there.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'designs',
  words: [],
  check: (architecture, { templates }) => {
    const template = templateOf(architecture.outline, templates);
    if (!template) return [];
    const sections = architecture.outline
      .filter(({ level }) => level > 0)
      .map((section) => ({ section, name: bareHeading(section.heading) }));
    return template.sections.flatMap((asked) => reportsOn(asked, sections, template, architecture));
  },
};

interface NamedSection {
  readonly section: Section;
  readonly name: string;
}

function reportsOn(
  asked: TemplateSection,
  sections: readonly NamedSection[],
  template: TemplateOutline,
  architecture: Architecture,
): readonly Report[] {
  const required = REQUIRED_SECTIONS.find(({ heading }) => heading.test(bareHeading(asked.heading)));
  if (!required) return [];
  const own = sections.filter(({ name }) => required.heading.test(name)).map(({ section }) => section);
  if (own.length === 0) return [missing(asked, template, architecture)];
  return own.every((section) => isEmpty(section, architecture)) ? [empty(own[0]!, asked)] : [];
}

function missing(asked: TemplateSection, template: TemplateOutline, architecture: Architecture): Report {
  const title = architecture.outline.find(({ level }) => level > 0)!;
  const at = placeOf(asked, template, architecture);
  const isLast = at === architecture.end;
  return {
    message: `“${asked.heading}” is missing, which the template “${template.title}” asks for.`,
    range: rangeOf(title),
    suggestions: [
      {
        title: `Insert “${asked.heading}”`,
        edits: [{ range: { start: at, end: at }, newText: isLast ? `\n\n${asked.body}\n` : `${asked.body}\n\n` }],
      },
    ],
  };
}

function empty(section: Section, asked: TemplateSection): Report {
  const below = { line: section.startLine + 1, character: 0 };
  const prompt = asked.body.split('\n').slice(1).join('\n').trim();
  return {
    message: `“${section.heading}” is empty: say what there is to say, or why there is nothing.`,
    range: rangeOf(section),
    suggestions: [
      {
        title: 'Insert what the template asks there',
        edits: [{ range: { start: below, end: below }, newText: `\n${prompt}\n` }],
      },
    ],
  };
}

/** Before the next section that the template and the document share; otherwise at the end. */
function placeOf(asked: TemplateSection, template: TemplateOutline, { outline, end }: Architecture): Position {
  const later = template.sections
    .slice(template.sections.indexOf(asked) + 1)
    .map(({ heading }) => bareHeading(heading));
  const next = outline.find(({ heading, level }) => level > 1 && later.includes(bareHeading(heading)));
  return next ? { line: next.startLine, character: 0 } : end;
}

function isEmpty(section: Section, { outline, prose }: Architecture): boolean {
  const below = outline.slice(section.index + 1).findIndex(({ level }) => level <= section.level);
  const all = outline.slice(section.index, below < 0 ? undefined : section.index + 1 + below);
  return all.every((one) => prose.isEmptyIn(one));
}

function rangeOf({ heading, level, startLine }: Section): Report['range'] {
  const end = level + 1 + heading.length;
  return { start: { line: startLine, character: 0 }, end: { line: startLine, character: end } };
}
