import mermaid from 'mermaid';
import type { DiagramPlace, DiagramVerdict } from '../core/diagram/judge.ts';
import { cleanedSource, offsetInFrontMatter } from './cleaned-source.ts';
import { type Explanation, firstSentence, quoted } from './explanation.ts';
import { explainJisonError, originOfReduction } from './jison-error.ts';
import { explainLangiumError } from './langium-error.ts';
import { modelOf } from './model/index.ts';
import { type ObservedParse, takeObservedParse } from './parse-observer.ts';
import { explainSequence } from './sequence-mistake.ts';
import { applied, type Suspect, suspectsOf } from './suspects/index.ts';
import { placeAt } from './text-places.ts';
import { isObject, stringOf } from './unknown-values.ts';

/**
 * What Mermaid's own `parse` says of `source`. Calls must not overlap. Throws only when Mermaid misses something that
 * it has in a browser, which says nothing about the diagram.
 */
export async function judgeDiagram(source: string): Promise<DiagramVerdict> {
  const parsed = await parse(source);
  if ('diagramType' in parsed) {
    const { diagramType } = parsed;
    const model = modelOf(source, diagramType, takeObservedParse());
    return { outcome: 'valid', diagramType, ...(model && { model }) };
  }
  const suspect = await convict(source, parsed);
  if (!suspect) return { outcome: 'invalid', message: parsed.message, place: placeOf(source, parsed) };
  const { start, end, message = parsed.message, repair } = suspect;
  return {
    outcome: 'invalid',
    message,
    place: placeOf(source, { message, offset: start, end }),
    repair: {
      title: repair.title,
      range: { start: placeAt(source, repair.start), end: placeAt(source, repair.end) },
      newText: repair.newText,
    },
  };
}

/** Mermaid's `parse`: the type of the diagram, or why there is none. */
async function parse(source: string): Promise<{ readonly diagramType: string } | Explanation> {
  takeObservedParse();
  try {
    return { diagramType: (await mermaid.parse(source)).diagramType };
  } catch (error) {
    if (error instanceof ReferenceError) throw error;
    return explain(error, source, takeObservedParse());
  }
}

/** Beyond it a diagram is not parsed again to find out what would repair it. */
const longestToRepair = 20_000;

/**
 * Where a mistake shows is not always where it was made. Suspects are tried one by one: that one is it whose repair
 * lets Mermaid read the whole diagram, or else further than before.
 */
async function convict(source: string, { offset, isCertain }: Explanation): Promise<Suspect | undefined> {
  if (offset === undefined || isCertain || source.length > longestToRepair) return undefined;
  let helpful: Suspect | undefined;
  for (const suspect of suspectsOf(source, offset)) {
    const { start, end, newText } = suspect.repair;
    const result = await parse(applied(source, suspect.repair));
    if ('diagramType' in result) return suspect;
    const reach = (result.offset ?? 0) - newText.length + (end - start);
    if (reach > Math.max(endOfLine(source, offset), end)) helpful ??= suspect;
  }
  return helpful;
}

function endOfLine(source: string, offset: number): number {
  const end = source.slice(offset).search(/[\r\n]/);
  return end < 0 ? source.length : offset + end;
}

function explain(error: unknown, source: string, observed: ObservedParse | undefined): Explanation {
  const yaml = isObject(error) && error.name === 'YAMLException' ? error : undefined;
  if (!observed && yaml) return explainFrontMatter(yaml, source);
  if (!observed) return isUnknownType(error) ? explainUnknownType(source) : { message: statement(error) };
  return (
    explainJisonError(error, source, observed) ??
    explainLangiumError(error, source, observed) ??
    explainSequence(error, source, observed) ?? {
      message: yaml ? `Not valid YAML: ${firstSentence(stringOf(yaml.reason))}` : statement(error),
      ...placeOfStatement(error, source, observed),
    }
  );
}

function explainFrontMatter(error: Readonly<Record<string, unknown>>, source: string): Explanation {
  return {
    message: `The front matter is not valid YAML: ${firstSentence(stringOf(error.reason))}`,
    offset: offsetInFrontMatter(source, isObject(error.mark) ? Number(error.mark.line) : 0),
    lineOnly: true,
  };
}

function isUnknownType(error: unknown): boolean {
  return isObject(error) && error.name === 'UnknownDiagramError';
}

function explainUnknownType(source: string): Explanation {
  const cleaned = cleanedSource(source);
  const word = cleaned.text.match(/^\S+/)?.[0];
  if (word === undefined) return { message: 'The diagram is empty.' };
  const offset = cleaned.origin(0);
  if (word === 'zenuml') return { message: NO_ZENUML, offset, end: offset + word.length };
  return { message: `No Mermaid diagram type is recognised in ${quoted(word)}.`, offset, end: offset + word.length };
}

const NO_ZENUML = '`zenuml` is no part of Mermaid: it is drawn only where its plug-in is registered.';

/** What Mermaid itself says of a statement that the grammar allows. */
function statement(error: unknown): string {
  const message = error instanceof Error ? error.message : stringOf(error);
  const blames = message.trim() !== '' && !(error instanceof TypeError) && !(error instanceof RangeError);
  return blames ? firstSentence(message) : 'Mermaid fails on the statement that starts here.';
}

function placeOfStatement(error: unknown, source: string, observed: ObservedParse): Omit<Explanation, 'message'> {
  const reduction = originOfReduction(source, observed);
  const start = cleanedSource(source).origin(0);
  // Some types look at their statements when all have been read: what runs then is the rule for the whole diagram.
  if (reduction.offset !== undefined && reduction.offset > start) return reduction;
  return { offset: offsetOfMentioned(error, source) ?? start, lineOnly: true };
}

/**
 * Where the one place is that has what the error quotes; of the statement that it names, the first. Undefined if there
 * is none, or more than one.
 */
function offsetOfMentioned(error: unknown, source: string): number | undefined {
  if (!isObject(error)) return undefined;
  const named = isObject(error.hash) ? placesOf(stringOf(error.hash.text), source)[0] : undefined;
  if (named !== undefined) return named;
  const quotations = stringOf(error.message).matchAll(/"([^"]+)"|'([^']+)'|`([^`]+)`|\((\w+)\)|\[(\w+)\]/g);
  for (const [whole, ...groups] of quotations) {
    for (const text of [whole, groups.find((group) => group !== undefined) ?? '']) {
      const [place, ...others] = placesOf(text, source);
      if (place !== undefined && others.length === 0) return place;
    }
  }
  return undefined;
}

function placesOf(text: string, source: string): readonly number[] {
  if (text.trim() === '') return [];
  const literal = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [...source.matchAll(new RegExp(`(?<!\\w)${literal}(?!\\w)`, 'g'))].map(({ index }) => index);
}

function placeOf(source: string, { offset, end = offset, lineOnly }: Explanation): DiagramPlace {
  if (offset === undefined || end === undefined) return { line: placeAt(source, source.search(/\S|$/)).line };
  const place = placeAt(source, offset);
  if (lineOnly) return { line: place.line };
  return end > offset ? { ...place, endCharacter: place.character + end - offset } : place;
}
