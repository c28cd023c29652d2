import { offsetAt } from './text-places.ts';
import { TracedText } from './traced-text.ts';

/**
 * The steps in which Mermaid 12 makes the text that it parses out of the author's, repeated here with the origin of
 * each character. Who uses the result compares it with the text that Mermaid did parse.
 */

const frontMatter = /^([^\S\r\n]*)---\s*\n([\s\S]*?)\n\1---\s*\n/g;
const directive = /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi;
const comment = /^\s*%%(?!{)[^\n]+\n?/gm;

/** The author's text with line ends, and quotes in HTML attributes, as Mermaid wants them. */
function normalized(source: string): TracedText {
  return TracedText.of(source)
    .replace(/\r\n?/g, () => '\n')
    .replace(/<(\w+)([^>]*)>/g, (tag) => tag.replace(/="([^"]*)"/g, "='$1'"));
}

/** The offset in the author's text of a zero-based line of the front matter's YAML. */
export function offsetInFrontMatter(source: string, line: number): number {
  const traced = normalized(source);
  const body = traced.text.match(/^[^\S\n]*---\s*\n/)?.[0].length ?? 0;
  return traced.origin(body + offsetAt(traced.text.slice(body), line, 0));
}

/** Without front matter and directives, but with comments: some types of diagrams parse this. */
function withComments(source: string): TracedText {
  return normalized(source).remove(frontMatter).remove(directive);
}

/** What Mermaid detects the diagram's type in, and for most types parses. */
export function cleanedSource(source: string): TracedText {
  return withComments(source).remove(comment).remove(/^\s+/g);
}

/** `#35;` and the like are replaced by marks that no grammar trips over. */
function withEncodedEntities(text: TracedText): TracedText {
  return text
    .replace(/style.*:\S*#.*;/g, (style) => style.slice(0, -1))
    .replace(/classDef.*:\S*#.*;/g, (style) => style.slice(0, -1))
    .replace(/#\w+;/g, (entity) => {
      const name = entity.slice(1, -1);
      return `${/^\d+$/.test(name) ? 'ﬂ°°' : 'ﬂ°'}${name}¶ß`;
    })
    .replace(/$/g, () => '\n');
}

/** The author's form of the entities in a text that Mermaid has parsed. */
export function withoutEncodedEntities(parsed: string): string {
  return parsed.replace(/ﬂ°°?(\w+)¶ß/g, '#$1;');
}

/** What single parsers do to their input before they read it. */
const parserSteps: readonly ((text: TracedText) => TracedText)[] = [
  (text) => text,
  // Flowchart.
  (text) => text.replace(/}\s*\n/g, () => '}\n'),
  // Agent flow.
  (text) => text.replace(/}[^\S\n]*\n/g, () => '}\n'),
  // Sankey.
  (text) =>
    text
      .remove(/^[^\S\n\r]+|[^\S\n\r]+$/g)
      .replace(/[\n\r]+/g, () => '\n')
      .remove(/^\s+|\s+$/g),
];

/** The author's `source` turned into `parsed`, the text that a parser of Mermaid read; undefined if that fails. */
export function traceParsedText(source: string, parsed: string): TracedText | undefined {
  for (const text of [cleanedSource(source), withComments(source)]) {
    const encoded = withEncodedEntities(text);
    for (const step of parserSteps) {
      const candidate = step(encoded);
      if (candidate.text === parsed) return candidate;
    }
  }
  return undefined;
}
