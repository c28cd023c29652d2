import type { Mention } from '../architecture/architecture.ts';
import type { Component } from '../architecture/component.ts';
import type { Stance } from '../architecture/stance.ts';
import { oneLine } from '../text/one-line.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import { foremost } from './foremost.ts';
import type { Reasoning } from './reasoning.ts';
import type { LeftOut } from './review.ts';

/** Stances that a reader may want to know of; the others are in passing. */
const WEIGHED: readonly Stance[] = ['rejected', 'negated', 'hypothetical'];

/** “The cache” beside products that are caches is one of them. */
export function standsForAnother(component: Component, { components }: Reasoning): boolean {
  const isProduct = ({ mentions }: Component) =>
    mentions.some(({ term, stance }) => !term.isGeneric && stance === 'committed');
  return !isProduct(component) && components.some(isProduct);
}

/** What a row is called. */
export interface Naming {
  readonly name: string;
  /** Where it is named best. */
  readonly range: Range;
  /** Where it is named by kind, of what is named by kind only. */
  readonly kindAt: readonly Range[];
}

/** The product's name, where the document writes it so; else what the document calls it. */
export function naming({ name }: Component, committed: readonly Mention[]): Naming {
  const products = committed.filter(({ term }) => !term.isGeneric);
  const kindAt = products.length > 0 ? [] : committed.map(({ range }) => range);
  const written = products.filter(({ text }) => oneLine(text).includes(name));
  if (written.length === 0) return { name: title(foremost(committed)), range: foremost(committed).range, kindAt };
  const mention = foremost(written);
  // A component is written as its makers write it; what is no component, such as polling, as any word.
  return { name: mention.term.family === undefined ? capitalized(name) : name, range: mention.range, kindAt };
}

/** How the document names a component that it does not stand behind; undefined where it does so in passing only. */
export function leftOutOf({ name, mentions }: Component): LeftOut | undefined {
  const weighed = mentions.filter(({ stance }) => WEIGHED.includes(stance));
  if (weighed.length === 0) return undefined;
  const mention = foremost(weighed);
  return {
    name: mention.term.isGeneric ? title(mention) : name,
    called: [...new Set(weighed.map(({ text }) => oneLine(text)))],
    stance: mention.stance,
    range: mention.range,
  };
}

/** “Redis cache” names Redis and a cache: once is enough. */
export function withoutDoubles(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const sorted = leftOut.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  return sorted.filter(({ range }, index) => comparePositions(sorted[index - 1]?.range.end ?? START, range.start) <= 0);
}

const START: Position = { line: 0, character: 0 };

/** What the document calls it; phrases also hold words by which only their sense is known: “caching with”. */
function title({ text }: Mention): string {
  return capitalized(oneLine(text).replace(/ (?:with|of|for|at|via|using|on|in)$/i, ''));
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
