/** What a heading, a bold lead, a column's header or the line before a list says of what stands below it. */
export type SectionSense = 'design' | 'rejected' | 'future' | 'background' | 'example' | 'options';

interface SenseWords {
  readonly sense: SectionSense;
  readonly pattern: RegExp;
}

/** In order of precedence: “Chosen option” is no list of options, “Rejected options” are not open ones. */
const SENSES: readonly SenseWords[] = [
  {
    sense: 'rejected',
    pattern:
      /\brejected\b|❌|🚫|\bnot (?:chosen|selected|used|recommended)\b|\bruled out\b|\bomitted\b|\bleft out\b|\bnot implemented\b|\bforbidden\b|\bprohibited\b|\b(?:not allowed|disallowed)\b|\bdiscarded\b|^why not\b|\bcons\b|\bdrawbacks?\b|\bdisadvantages?\b/i,
  },
  {
    sense: 'design',
    pattern:
      /\bdecisions?\b(?! (?:drivers|log|criteria|records?))|\bchosen\b|\bselected\b|\bour choice\b|✅|\bverdict\b|\bfinal (?:architecture|design)\b|\bwhat we chose\b|\bsolution\b/i,
  },
  {
    sense: 'rejected',
    pattern:
      /\balternativ|\b(?:options?|approaches|solutions) considered\b|^considered\b|\bwhat we considered\b|\bother (?:options|approaches)\b/i,
  },
  {
    sense: 'future',
    pattern:
      /\bnon-?\s?goals?\b|\bout[- ]of[- ]scope\b|\bfuture\b|\broadmap\b|\bnext steps\b|\bfollow-?\s?ups?\b|\bunresolved\b|\bopen (?:questions|issues|points|for discussion)\b|\bextensions\b|\b(?:possible|potential|planned|recommended|suggested|further) (?:improvements?|enhancements?|optimi[sz]ations?|features?|extensions?)\b|^(?:improvements?|enhancements?|recommendations?|ideas|wish ?list|nice to have|to ?do|todos?|backlog|later|stretch|coming soon|long[- ]term(?=:?$)|upgrade path)\b|^(?:phase|stage) (?:[2-9]|two|three|ii|iii)(?=:?$)|\bscal(?:ing|ability) (?:plan|guidance|considerations?|path|recommendations?)\b|\bevolution\b|\bfuture[- ]proof|^(?:not (?:in|for|part of) (?:this|the first|v1|scope)|deferred|postponed|parked|beyond (?:this|the first))\b/i,
  },
  {
    sense: 'background',
    pattern:
      /\bprior art\b|\breferences?\b|\bbackground\b|\brelated\b|\bglossary\b|\bappendix\b|\bsee also\b|\bfurther reading\b|\bresources\b|\bmotivation\b|\bchange ?log\b|\brevision history\b|\blinks\b|\bproblems?(?: statement)?$|\backnowledge?ments\b|\bterminology\b|\bdefinitions\b|\blessons learned\b|\bassumptions\b|^restrictions\b|\blegacy\b|\bprevious(?:ly)?\b|\bpros\b|\badvantages?\b|\btable of contents\b|\bhow (?:others|it works elsewhere)\b/i,
  },
  {
    sense: 'options',
    pattern:
      /\b(?:different|possible|several|various) (?:approaches|ways|methods|techniques)\b|\boptions?\b(?! (?:page|flags?))|\bcomparison\b|\bcomparing\b|\bcompared\b|\bvs\.?(?=\s|$)|\bversus\b|\bcandidates\b|\bvariations?\b|\bevaluation\b|\bcomparative\b|^(?:possible |different |common |alternative )?strategies\b$|^(?:approach|pattern|proposal|variant) [a-z\d]\b|^(?:approaches|possibilities|choices|contenders|short-?list)(?=:?$)/i,
  },
  {
    sense: 'example',
    pattern:
      /\binterview\b|\bfaq\b|\bq\s?&\s?a\b|\bfrequently asked\b|\bexamples?\b|\bexercises?\b|\blocal (?:development|setup|environment)\b|\bdevelopment (?:setup|environment)\b|\bquick ?start\b|\bgetting started\b|\bprerequisites\b|\binstallation\b|\btest(?:ing|s)?\b(?:$| (?:plan|strategy|&|and|environment))|\bproject structure\b|\bfolder structure\b|\bdirectory (?:structure|layout|tree)\b|\btroubleshooting\b|\bdebugging\b/i,
  },
];

/** `undefined` where the words say nothing: the sense of what stands above holds. */
export function sectionSense(heading: string): SectionSense | undefined {
  return SENSES.find(({ pattern }) => pattern.test(heading))?.sense;
}

/** What the parts of a decision record around its decision are: they name technologies without choosing them. */
const AROUND_A_DECISION =
  /^(?:[\d.\s]*)(?:context|status|consequences|positive|negative|neutral|rationale|constraints|problem|decision drivers|drivers|requirements|forces|metadata|next steps|mitigations?|compliance|notes|links|success metrics|implications|impact|risks?|pros|validation|confirmation|deciders|date)\b/i;

export function senseInDecisionRecord(heading: string): SectionSense | undefined {
  return AROUND_A_DECISION.test(heading) ? 'background' : sectionSense(heading);
}

const TO_COME =
  /\bfuture\b(?![- ]proof)|\broadmap\b|\bnext steps\b|^(?:[\d.\s]*)(?:(?:possible|potential|planned|recommended|suggested|further) )?(?:improvements?|enhancements?|extensions?|nice to have|backlog|to ?do|wish ?list)\b/i;

/** Whether what stands below the heading is of a design yet to come: unlike a non-goal, it settles nothing now. */
export function isToCome(heading: string): boolean {
  return TO_COME.test(heading);
}
