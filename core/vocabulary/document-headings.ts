/** What headings, titles and paths say of the kind of document they stand in. Each pattern is tried on one heading. */

const NUMBER =
  /^(?:[^\p{L}\d]*)(?:(?:step|phase|part|chapter|section|topic)\s+)?(?:\d+(?:\.\d+)*\.?|[ivx]+\.)?[\s:.)–—-]*/iu;

/** A heading without numbering, emoji and case: what patterns are tried on. */
export function bareHeading(heading: string): string {
  return heading.replace(NUMBER, '').trim().toLowerCase();
}

/** Headings of a document that lays out the parts of a system. */
export const ARCHITECTURE_HEADING =
  /\b(?:architecture|architectural|system design|high[- ]level design|topology|components?|services|service boundaries|infrastructure|tech(?:nology)? stack|data (?:model|flow|storage|stores?|layer|design|persistence)|database (?:choice|design|schema)|storage|capacity|scal(?:ing|ability)|deployment|request flow|message flow|functional requirements|block diagram|caching|queue structure)\b/;

/** Titles of such a document. */
export const DESIGN_TITLE =
  /\b(?:architecture|system design|(?:high|low)[- ]level design|design (?:doc|document|of|for)|designing|technical design|services? overview|system overview|tdd|hld|lld)\b|\bdesign$/;

/** What only the templates of feature and standards processes ask for: their documents change one program or protocol. */
export const ENHANCEMENT_HEADINGS: readonly RegExp[] = [
  /^graduation criteria/,
  /^release signoff checklist/,
  /^production readiness review/,
  /^implementation history/,
  /^test plan\b/,
  /^upgrade \/ downgrade strategy/,
  /^version skew strategy/,
  /^infrastructure needed/,
  /^guide-level explanation/,
  /^reference-level explanation/,
  /^unresolved questions/,
  /^future possibilities/,
  /^backwards? compatibility$/,
  /^copyright/,
  /^reference implementation/,
  /^simple summary/,
  /^internal details/,
];

/** What proposals of any kind have, one for a service's design among them. */
export const PROPOSAL_HEADINGS: readonly RegExp[] = [
  /^(?:executive )?summary\b/,
  /^abstract$/,
  /^motivations?\b/,
  /^goals\b/,
  /^non-?\s?goals\b/,
  /^proposal\b|^proposed (?:solution|change|design)/,
  /^drawbacks?\b/,
  /^alternatives?\b|^options considered|^considered options/,
  /^prior art\b/,
  /^(?:detailed )?design(?: details)?$/,
  /^risks and mitigations/,
  /^user stories/,
  /^open questions|^unresolved questions/,
  /^rationale\b/,
  /^why$/,
  /^how$/,
  /^background$/,
];

export const SPECIFICATION_HEADING =
  /^(?:specification|terminology|conformance|wire format|protocol details|iana considerations|abi|grammar|syntax|semantics|normative references)\b/;

export const HOW_TO_TITLE =
  /^(?:how to|how do i|getting started|quick ?start|installing|installation|set(?:ting)? up|setup|deploy(?:ing)? (?:to|on|with)|configur(?:e|ing)|migrat(?:e|ing) (?:to|from)|upgrad(?:e|ing)|using|troubleshooting|runbook|playbook|contributing|subscribing|enabling)\b|\b(?:runbook|(?:user|developer|installation|setup|deployment|upgrade|migration|integration|onboarding|admin(?:istrator|istration)?|operator) guide|quickstart|cheat ?sheet)\b/;

export const HOW_TO_HEADING =
  /^(?:prerequisites|installation|install\b|usage|getting started|quick ?start|step \d|configuration|troubleshooting|running|run\b|build(?:ing)?\b|next steps|examples?|before you begin|clean ?up|verify|setup|set up)/;

export const TUTORIAL_TITLE =
  /^(?:introduction to|intro to|learn(?:ing)?|understanding|what is|what are|a guide to|the complete guide|tutorial|lesson|workshop|exercise|when to use)\b|\b(?:tutorial|explained|for beginners|trade-?offs|best practices|patterns|interview questions|comparison|vs\.?)\b/;

export const REFERENCE_TITLE =
  /\b(?:api reference|reference|configuration options|cli|command line|commands|changelog|release notes|glossary|faq|api documentation|endpoints|metrics|environment variables)\b/;

export const META_TITLE =
  /\b(?:template|style guide|guidelines|code of conduct|checklist|meeting notes|meeting minutes|minutes of|survey|roadmap|governance|charter|retrospective|postmortem|post-mortem|incident)\b/;

export const PATHS = {
  changelog: /(?:^|\/)(?:changelog|changes|history|releases?|release[-_ ]?notes)(?:\.|$)/i,
  decision:
    /(?:^|\/)(?:adrs?|decisions|decision-records?|architecture-decisions?)(?:\/|[-_])|(?:^|\/)adr[-_ ]?\d|_adr\.|-adr\./i,
  proposal:
    /(?:^|\/)(?:rfcs?|keps?|peps?|eips?|oteps?|enhancements?|proposals?)(?:\/|[-_])|\b(?:rfc|kep|eip|otep|oep|rep)[-_ ]?\d/i,
  design:
    /(?:^|[/_-])(?:architecture|system[-_]?design|(?:high|low)[-_]level[-_]?(?:design|architecture)|design|hld)(?![a-z])[^/]*$/i,
  /** Where whoever files a document says that it is part of an architecture. */
  designFolder: /(?:^|[/_])(?:architecture|system[-_]?designs?|design[-_]docs?|hld)(?:\/|__)/i,
  readme: /(?:^|\/)readme\.(?:md|markdown)$/i,
  template: /(?:^|\/)[^/]*template[^/]*$/i,
  test: /(?:^|\/)(?:__fixtures__|fixtures|testdata|node_modules|vendor)\//i,
} as const;
