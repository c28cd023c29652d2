import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { LineText } from '../core/index.ts';
import { toSlashes } from '../server/node-files.ts';
import { fingerprintsOf, wordsAt } from './fingerprint.ts';
import { counted, type LintedDocument } from './reporters/reporter.ts';
import { reasonOf, UsageError } from './usage-error.ts';

/** A finding that a team lives with, and who decided so. */
export interface Accepted {
  /** Of the document, from the folder of the baseline's file, with `/`. */
  readonly path: string;
  readonly rule: string;
  /** See `fingerprintsOf`. */
  readonly fingerprint: string;
  /** The words it stands on, for people. */
  readonly text: string;
  readonly who: string;
  /** A day: `2026-11-25`. */
  readonly when: string;
  readonly why: string;
}

/** What is kept of a finding that is accepted now. */
export type Acceptance = Pick<Accepted, 'who' | 'when' | 'why'>;

export interface AgainstBaseline {
  /** With what is new. */
  readonly documents: readonly LintedDocument[];
  readonly remarks: readonly string[];
}

/** Where a baseline is kept, as the user named it from the working directory. */
export interface BaselinePlace {
  readonly shown: string;
  readonly workingDirectory: string;
}

export function baselineFile({ shown, workingDirectory }: BaselinePlace): string {
  return resolve(workingDirectory, shown);
}

/**
 * The findings that a baseline accepts.
 *
 * @throws UsageError when there is none, or it cannot be understood
 */
export function readBaseline(place: BaselinePlace): readonly Accepted[] {
  const { shown } = place;
  let text: string;
  try {
    text = readFileSync(baselineFile(place), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'ENOENT') throw new UsageError(`${shown}: cannot be read (${reason}).`);
    throw new UsageError(`${shown}: there is no such baseline; --update-baseline writes it.`);
  }
  try {
    const data: unknown = JSON.parse(text);
    if (isBaseline(data)) return data.accepted;
  } catch {
    // Said below, like everything that is no baseline.
  }
  throw new UsageError(
    `${shown}: is no baseline of version 1; restore it, or remove it and --update-baseline writes a new one.`,
  );
}

/** Takes out what `accepted` holds; each entry accepts one finding. */
export function againstBaseline(
  documents: readonly LintedDocument[],
  accepted: readonly Accepted[],
  place: BaselinePlace,
): AgainstBaseline {
  const pathOf = pathsFrom(place);
  const open = new Set(accepted.map(keyOf));
  const before = open.size;
  const rest = documents.map((document) => {
    const fingerprints = fingerprintsOf(document);
    const path = pathOf(document);
    const isNew = ({ rule }: { rule: string }, index: number) =>
      !open.delete(keyOf({ path, rule, fingerprint: fingerprints[index]! }));
    return { ...document, findings: document.findings.filter(isNew) };
  });
  const linted = new Set(documents.map(pathOf));
  const isThere = existing(place);
  const stale = accepted.filter(({ path }) => linted.has(path) || !isThere(path)).filter((e) => open.has(keyOf(e)));
  const remarks = [
    ...(before > open.size ? [`${before - open.size} accepted by ${place.shown}.`] : []),
    ...(stale.length > 0
      ? [
          `${counted(stale.length, 'entry', 'entries')} of ${place.shown} no longer found; --update-baseline removes such.`,
        ]
      : []),
  ];
  return { documents: rest, remarks };
}

/**
 * The text of a baseline that accepts all that was found. What `before` accepts keeps who, when and why; what it says of
 * documents that were not linted is kept while they exist.
 */
export function updatedBaseline(
  documents: readonly LintedDocument[],
  before: readonly Accepted[],
  now: Acceptance,
  place: BaselinePlace,
): string {
  const pathOf = pathsFrom(place);
  const known = new Map(before.map((entry) => [keyOf(entry), entry]));
  const linted = new Set(documents.map(pathOf));
  const found = documents.flatMap((document) => {
    const lines = new LineText(document.text);
    const fingerprints = fingerprintsOf(document);
    return document.findings.map((finding, index): Accepted => {
      const entry = { path: pathOf(document), rule: finding.rule, fingerprint: fingerprints[index]! };
      const { who, when, why } = known.get(keyOf(entry)) ?? now;
      return { ...entry, text: wordsAt(lines, finding), who, when, why };
    });
  });
  const isThere = existing(place);
  const accepted = [...before.filter(({ path }) => !linted.has(path) && isThere(path)), ...found];
  accepted.sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint));
  return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
}

/** How a baseline names documents, wherever the command is run. */
function pathsFrom(place: BaselinePlace): (document: Pick<LintedDocument, 'path'>) => string {
  const folder = dirname(baselineFile(place));
  return ({ path }) => toSlashes(relative(folder, resolve(place.workingDirectory, path)));
}

/** Whether a document that a baseline names is still there. */
function existing(place: BaselinePlace): (path: string) => boolean {
  const folder = dirname(baselineFile(place));
  const known = new Map<string, boolean>();
  return (path) => {
    const isThere = known.get(path) ?? existsSync(resolve(folder, path));
    known.set(path, isThere);
    return isThere;
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ path, rule, fingerprint }: Pick<Accepted, 'path' | 'rule' | 'fingerprint'>): string {
  return JSON.stringify([path, rule, fingerprint]);
}

function isBaseline(data: unknown): data is { readonly accepted: readonly Accepted[] } {
  if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1) return false;
  return 'accepted' in data && Array.isArray(data.accepted) && data.accepted.every(isAccepted);
}

function isAccepted(entry: unknown): entry is Accepted {
  if (typeof entry !== 'object' || entry === null) return false;
  const fields = Object.entries(entry);
  const strings = new Map(fields.filter(([, value]) => typeof value === 'string'));
  return ['path', 'rule', 'fingerprint'].every((name) => strings.has(name)) && fields.length === strings.size;
}
