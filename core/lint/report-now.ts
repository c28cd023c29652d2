import { rangeNow } from '../architecture/mention-range.ts';
import type { Range } from '../text/position.ts';
import type { Report } from './rule.ts';

type Suggested = NonNullable<Report['suggestions']>[number];

/**
 * A report with the places of its mentions as they are now: the same object where they have not moved, undefined where it
 * has places that are not those of mentions.
 */
export function reportNow(report: Report): Report | undefined {
  const range = rangeNow(report.range);
  const related = report.related && listNow(report.related, withRangeNow);
  const suggestions = report.suggestions && listNow(report.suggestions, suggestionNow);
  if (!range || (report.related && !related) || (report.suggestions && !suggestions)) return undefined;
  if (range === report.range && related === report.related && suggestions === report.suggestions) return report;
  return { ...report, range, ...(related && { related }), ...(suggestions && { suggestions }) };
}

function suggestionNow(suggestion: Suggested): Suggested | undefined {
  if ('edits' in suggestion) {
    const edits = listNow(suggestion.edits, withRangeNow);
    return edits && (edits === suggestion.edits ? suggestion : { ...suggestion, edits });
  }
  if (!('removes' in suggestion)) return suggestion;
  const removes = rangeNow(suggestion.removes);
  return removes && (removes === suggestion.removes ? suggestion : { ...suggestion, removes });
}

function withRangeNow<Item extends { readonly range: Range }>(item: Item): Item | undefined {
  const range = rangeNow(item.range);
  return range && (range === item.range ? item : { ...item, range });
}

/** Undefined where one of the items has become undefined; the same list where none is another. */
function listNow<Item>(items: readonly Item[], itemNow: (item: Item) => Item | undefined): readonly Item[] | undefined {
  const now: Item[] = [];
  for (const item of items) {
    const one = itemNow(item);
    if (one === undefined) return undefined;
    now.push(one);
  }
  return now.every((one, index) => one === items[index]) ? items : now;
}
