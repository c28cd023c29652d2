import type { LineText } from '../text/line-text.ts';
import type { Section } from './section.ts';

export type DocumentKindName = 'design' | 'adr' | 'proposal' | 'readme' | 'changelog' | 'withdrawn' | 'other';

/** What a document was taken for, and why: shown to whoever asks why nothing, or something, is reported. */
export interface DocumentKind {
  readonly name: DocumentKindName;
  /** Whether the rules about designs apply. */
  readonly isDesign: boolean;
  readonly because: string;
}

/** What the judgement rests on. */
export interface KindEvidence {
  /** Relative to the workspace, with `/`; empty when unknown. */
  readonly path: string;
  readonly text: LineText;
  readonly outline: readonly Section[];
  /** Names of the architecture signals found. */
  readonly signals: ReadonlySet<string>;
  /** Names of the subjects of rules that headings, table cells or diagram nodes carry. */
  readonly namedComponents: ReadonlySet<string>;
}

/** Signals from which a document counts as the design of a service; below, it must show its components. */
const SIGNALS_ALONE = 11;
const SIGNALS_WITH_COMPONENTS = 7;
const SIGNALS_FOR_DECISIONS = 3;

export function judgeKind(evidence: KindEvidence): DocumentKind {
  const { path, outline, signals, namedComponents } = evidence;
  const title = outline.find(({ level }) => level > 0)?.heading ?? '';
  const status = withdrawnStatus(evidence);
  if (status) return { name: 'withdrawn', isDesign: false, because: `its status is ${status}` };
  if (
    /(?:^|\/)(?:changelog|changes|history|releases?)(?:\.|$)/i.test(path) ||
    /^(?:changelog|release notes)/i.test(title)
  ) {
    return { name: 'changelog', isDesign: false, because: 'it is a changelog' };
  }
  const found = `${signals.size} of 20 architecture signals`;
  if (isDecisionRecord(outline)) {
    const isDesign = signals.size >= SIGNALS_FOR_DECISIONS && namedComponents.size > 0;
    return { name: 'adr', isDesign, because: `it has the headings of a decision record, ${found}` };
  }
  if (/(?:^|\/)readme\.md$/i.test(path) && signals.size < SIGNALS_ALONE) {
    return { name: 'readme', isDesign: false, because: `it is a readme with ${found}` };
  }
  const name = /\b(?:rfc|proposal|enhancement|kep)\b/i.test(`${path} ${title}`) ? 'proposal' : 'design';
  if (signals.size >= SIGNALS_ALONE) return { name, isDesign: true, because: found };
  if (signals.size >= SIGNALS_WITH_COMPONENTS && namedComponents.size > 0) {
    const names = [...namedComponents].slice(0, 3).join(', ');
    return { name, isDesign: true, because: `${found}, and it names components: ${names}` };
  }
  return { name: 'other', isDesign: false, because: `only ${found}` };
}

function isDecisionRecord(outline: readonly Section[]): boolean {
  const headings = outline.map(({ heading }) => heading.toLowerCase());
  const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading));
  return (
    has(/^(?:\d+\.?\s*)?(?:decision|decision outcome)\b/) && has(/^(?:\d+\.?\s*)?(?:context|status|consequences)\b/)
  );
}

function withdrawnStatus({ path, text, outline }: KindEvidence): string | undefined {
  const folder = /(?:^|\/)(superseded|rejected|deprecated)\//i.exec(path)?.[1];
  if (folder) return folder.toLowerCase();
  const status = outline.find(({ heading }) => /^status$/i.test(heading));
  const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((line) => text.line(line));
  if (status) lines.push(text.line(status.startLine + 1), text.line(status.startLine + 2));
  for (const line of lines) {
    const match = /^[\s>*|_-]*(?:\**status\**\s*[:|]\**\s*\**)?\**(superseded|rejected|deprecated|withdrawn)\b/i.exec(
      line,
    );
    if (match && (/status/i.test(line) || (status && lines.indexOf(line) >= 12))) return match[1]!.toLowerCase();
  }
  return undefined;
}
