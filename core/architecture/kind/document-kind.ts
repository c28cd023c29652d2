import type { LineText } from '../../text/line-text.ts';
import {
  ARCHITECTURE_HEADING,
  bareHeading,
  DESIGN_TITLE,
  ENHANCEMENT_HEADINGS,
  HOW_TO_HEADING,
  HOW_TO_TITLE,
  META_TITLE,
  PATHS,
  PROPOSAL_HEADINGS,
  REFERENCE_TITLE,
  SPECIFICATION_HEADING,
  TUTORIAL_TITLE,
} from '../../vocabulary/document-headings.ts';
import type { Heading } from '../section.ts';
import { type DocumentEvidence, SIGNAL_COUNT } from './evidence.ts';
import { withdrawnStatus } from './status.ts';

export type DocumentKindName =
  | 'design'
  | 'adr'
  | 'proposal'
  | 'enhancement'
  | 'specification'
  | 'how-to'
  | 'tutorial'
  | 'reference'
  | 'changelog'
  | 'readme'
  | 'withdrawn'
  | 'foreign'
  | 'other';

/** What a document was taken for, and why: shown to whoever asks why nothing, or something, is reported. */
export interface DocumentKind {
  readonly name: DocumentKindName;
  /** Whether the rules about designs apply. */
  readonly isDesign: boolean;
  /** Half a sentence. */
  readonly because: string;
}

export interface KindQuestion {
  /** Relative to the workspace, with `/`; empty when unknown. */
  readonly path: string;
  readonly text: LineText;
  readonly outline: readonly Heading[];
  readonly evidence: DocumentEvidence;
}

/** How much a document must show of an architecture to count as the design of one. */
const ENOUGH = 7;
/** Documents whose shape says that they are something else must show more. */
const ENOUGH_AGAINST_SHAPE = 10;

export function judgeKind(question: KindQuestion): DocumentKind {
  const { path, text, outline, evidence } = question;
  const headings = [...outline.slice(1).map(({ heading }) => heading), ...evidence.labels].map(bareHeading);
  const title = bareHeading(titleOf(outline));
  const language = evidence.foreignLanguage;
  if (language) return quiet('foreign', `its prose is not English but ${language}`);
  const status = withdrawnStatus(path, text, outline);
  if (status) return quiet('withdrawn', `its status is ${status}`);
  if (PATHS.changelog.test(path) || /^(?:changelog|release notes)/.test(title)) {
    return quiet('changelog', 'it is a changelog');
  }
  if (PATHS.template.test(path)) return quiet('other', 'its file name says it is a template');
  if (isDecisionRecord(path, headings)) {
    return { name: 'adr', isDesign: true, because: 'it has the headings of a decision record' };
  }
  return byShape(question, title, headings) ?? byArchitecture(question, title, headings);
}

/** Kinds that a document's form gives away; they count as designs only where they show a whole architecture. */
function byShape(question: KindQuestion, title: string, headings: readonly string[]): DocumentKind | undefined {
  const { path, evidence } = question;
  const templates = distinct(ENHANCEMENT_HEADINGS, headings);
  if (templates >= 2) return quiet('enhancement', `${templates} of its headings are those of an enhancement process`);
  if (evidence.isToDo) return quiet('other', 'most of it are tasks that are not done');
  const specified = headings.filter((heading) => SPECIFICATION_HEADING.test(heading)).length;
  if (evidence.requirements >= 8 || (specified >= 1 && evidence.requirements >= 3) || specified >= 2) {
    return unlessArchitecture(
      'specification',
      `it specifies: ${evidence.requirements} times MUST or SHOULD`,
      question,
      title,
      headings,
    );
  }
  const proposals = distinct(PROPOSAL_HEADINGS, headings);
  if (proposals >= 3 || (proposals >= 1 && PATHS.proposal.test(path))) {
    return unlessArchitecture(
      'proposal',
      `${proposals} of its headings are those of a proposal`,
      question,
      title,
      headings,
    );
  }
  if (title.endsWith('?') && !DESIGN_TITLE.test(title) && !laysOut(headings))
    return quiet('other', 'its title is a question');
  if (META_TITLE.test(title)) return quiet('other', `its title says “${META_TITLE.exec(title)![0]}”`);
  const steps = headings.filter((heading) => HOW_TO_HEADING.test(heading)).length;
  const tellsHow = 'its headings tell how to do something';
  // What a guide sets up is named by its steps, too: it is a design where it shows the whole.
  const isTitledHowTo = HOW_TO_TITLE.test(title);
  if (isTitledHowTo && !evidence.drawsArchitecture && !laysOut(headings)) return quiet('how-to', tellsHow);
  if (isTitledHowTo || (steps >= 3 && !PATHS.readme.test(path))) {
    return unlessArchitecture('how-to', tellsHow, question, title, headings);
  }
  if (REFERENCE_TITLE.test(title)) {
    return unlessArchitecture('reference', 'its title is that of a reference', question, title, headings);
  }
  if (TUTORIAL_TITLE.test(title) && !DESIGN_TITLE.test(title)) {
    return unlessArchitecture('tutorial', 'its title is that of a tutorial', question, title, headings);
  }
  if (evidence.addressesReader && !evidence.drawsArchitecture && !laysOut(headings)) {
    return quiet('tutorial', 'it tells its reader what to do');
  }
  return undefined;
}

function byArchitecture(question: KindQuestion, title: string, headings: readonly string[]): DocumentKind {
  const { points, because } = weigh(question, title, headings);
  if (
    PATHS.readme.test(question.path) &&
    !question.evidence.drawsArchitecture &&
    !laysOut(headings) &&
    question.evidence.signals < SPEAK_FOR_A_README
  ) {
    return quiet('readme', `it is a readme that neither draws nor lays out an architecture: ${because}`);
  }
  if (points >= ENOUGH) return { name: 'design', isDesign: true, because: `it shows ${because}` };
  return quiet('other', `it shows little of an architecture: ${because}`);
}

function unlessArchitecture(
  name: DocumentKindName,
  shape: string,
  question: KindQuestion,
  title: string,
  headings: readonly string[],
): DocumentKind {
  const { points, because } = weigh(question, title, headings);
  const isDesign = points >= ENOUGH_AGAINST_SHAPE;
  return { name, isDesign, because: `${shape}${isDesign ? ', yet it shows ' : '; it shows '}${because}` };
}

/** One point a signal, more for what only a design has. */
function weigh({ path, evidence }: KindQuestion, title: string, headings: readonly string[]) {
  const statements = headings.filter((heading) => !heading.endsWith('?') || heading.startsWith('why'));
  const named = new Set(statements.flatMap((heading) => ARCHITECTURE_HEADING.exec(heading)?.[0] ?? []));
  const isTitled = DESIGN_TITLE.test(title) || PATHS.design.test(path) || PATHS.designFolder.test(path);
  const reasons = [`${evidence.signals} of ${SIGNAL_COUNT} architecture signals`];
  if (isTitled) reasons.push('the title of a design');
  if (named.size > 0) reasons.push(`headings of a design (${[...named].slice(0, 3).join(', ')})`);
  if (evidence.drawsArchitecture) reasons.push('a diagram of its parts');
  if (evidence.listsComponents) reasons.push('a table of components');
  const points =
    evidence.signals +
    (isTitled ? 3 : 0) +
    Math.min(3, named.size) +
    (evidence.drawsArchitecture ? 2 : 0) +
    (evidence.listsComponents ? 1 : 0);
  return { points, because: reasons.join(', ') };
}

/** So many different signals tell of an architecture, though a readme neither draws it nor gives it headings. */
const SPEAK_FOR_A_README = 7;

/** Whether it has a part about the architecture as a whole, and others about its aspects. */
function laysOut(headings: readonly string[]): boolean {
  const named = headings.flatMap((heading) => ARCHITECTURE_HEADING.exec(heading)?.[0] ?? []);
  return named.some((name) => OVERALL.test(name)) && new Set(named).size >= 3;
}

const OVERALL = /architect|system design|high[- ]level design|topology/;

function titleOf(outline: readonly Heading[]): string {
  return outline.find(({ level }) => level > 0)?.heading ?? '';
}

/** A decision with its context or consequences, under whichever names the common templates give them. */
function isDecisionRecord(path: string, headings: readonly string[]): boolean {
  const has = (pattern: RegExp) => headings.some((heading) => pattern.test(heading));
  const decides = has(/^(?:the )?decision(?: outcome)?\b(?! drivers)|^decision$/);
  const surrounds = has(/^(?:context|status|consequences|problem statement|rationale)\b/);
  return decides && (surrounds || PATHS.decision.test(path));
}

function distinct(patterns: readonly RegExp[], headings: readonly string[]): number {
  return patterns.filter((pattern) => headings.some((heading) => pattern.test(heading))).length;
}

function quiet(name: DocumentKindName, because: string): DocumentKind {
  return { name, isDesign: false, because };
}
