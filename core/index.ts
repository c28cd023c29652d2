export { withAlternatives } from './architecture/alternates.ts';
export type { Architecture, Diagram, Mention } from './architecture/architecture.ts';
export type { Component } from './architecture/component.ts';
export type { DesignDocument } from './architecture/design-document.ts';
export { type DrawnEdge, type DrawnNode, isOfDesign, mentionsByNode } from './architecture/drawn.ts';
export { mainName, namesOf } from './architecture/drawn-name.ts';
export type { DeclaredKind } from './architecture/kind/declared-kind.ts';
export type { DocumentKind } from './architecture/kind/document-kind.ts';
export { kindAtAGlance } from './architecture/kind/glance.ts';
export { type NamedThing, placesOf, thingAt } from './architecture/named-thing.ts';
export { foldedWords, isGeneralName, namePattern, tellingWords } from './architecture/names.ts';
export type { Prose, ProseSentence } from './architecture/prose.ts';
export type { Section } from './architecture/section.ts';
export type { Card, CardSource } from './cards/card.ts';
export { CARDS } from './cards/cards.ts';
export type { DiagramJudge, DiagramPlace, DiagramRepair, DiagramVerdict } from './diagram/judge.ts';
export type { DiagramNode, LocatedModel } from './diagram/located-model.ts';
export { protocolIn } from './diagram/protocols.ts';
export { readDiagram } from './diagram/tolerant-reading.ts';
export { isNeverClosed } from './edits/never-closed.ts';
export { yamlValueChange } from './edits/yaml-value.ts';
export {
  type Configuration,
  configurationReader,
  type DocumentGlobs,
  EMPTY_CONFIGURATION,
  unknownRule,
} from './lint/configuration.ts';
export { ConfigurationError } from './lint/configuration-error.ts';
export { type CustomRule, customRule } from './lint/custom-rule.ts';
export type { DescribedCard } from './lint/described-card.ts';
export { type Dialect, NO_DIALECT } from './lint/dialect.ts';
export type { Explanation } from './lint/explanation.ts';
export { explanationText } from './lint/explanation-text.ts';
export { Linter, type LintResult, type LintSettings, suggestionsOf } from './lint/linter.ts';
export { Linters } from './lint/linters.ts';
export { runsOnOneMachine } from './lint/one-machine.ts';
export { defaultSetting, PRESETS, type Preset, presetSettings } from './lint/presets.ts';
export type { AlsoFound, LeftOut, Quote, Review, ReviewCell, ReviewColumn, ReviewRow } from './lint/review.ts';
export { reviewText, summary } from './lint/review-text.ts';
export type {
  Finding,
  RelatedPlace,
  RemovalSuggestion,
  Report,
  Rule,
  StatementSuggestion,
  Suggestion,
} from './lint/rule.ts';
export { pageOf, rulePage } from './lint/rule-page.ts';
export { isAtLeast, isSeveritySetting, SEVERITIES, type Severity, type SeveritySetting } from './lint/severity.ts';
export type { DataProblem, JsonSchema } from './lint/shape.ts';
export { StatementsOf } from './lint/statements-of.ts';
export type { Asides, DirectiveUse } from './lint/suppression.ts';
export { type TemplateOutline, templateOf, templateOutline } from './lint/template-outline.ts';
export { type Unsaid, unsaid } from './lint/unsaid.ts';
export { isTitle } from './lint/weighing.ts';
export { type BlockSpan, scanBlocks } from './markdown/blocks.ts';
export { DIRECTIVE_NAMES } from './markdown/directives.ts';
export { type Heading, headingsOf, shiftHeadings } from './markdown/headings.ts';
export { type DocumentLanguage, languageOf } from './markdown/language.ts';
export { type Blank, blanksIn } from './text/blank.ts';
export { LineText } from './text/line-text.ts';
export { oneLine } from './text/one-line.ts';
export { plainMarkdown } from './text/plain-markdown.ts';
export { comparePositions, type Position, type Range } from './text/position.ts';
export { type Replacement, replaced, smallestReplacement } from './text/replacement.ts';
export { startOfLine, type TextEdit } from './text/text-edit.ts';
export { CACHE_STATEMENTS, NOT_CACHES } from './vocabulary/cache-statements.ts';
export { ABOUT_CACHES, CACHES } from './vocabulary/caches.ts';
export { CDNS } from './vocabulary/cdns.ts';
export { COMPONENT_PRODUCTS, isProduct } from './vocabulary/components.ts';
export { CONSISTENCY, EVENTUAL_CONSISTENCY, STRONG_CONSISTENCY } from './vocabulary/consistency.ts';
export { CONSISTENCY_BEHAVIOUR } from './vocabulary/consistency-behaviour.ts';
export { bareHeading } from './vocabulary/document-headings.ts';
export { FAILOVER, ONE_MACHINE, RUNS_ALONE, SCALED_OUT } from './vocabulary/failover.ts';
export { EMPTY_VOCABULARY, type InHouseVocabulary, inHouseTerms, kindsAmong } from './vocabulary/in-house.ts';
export { MESSAGE_QUEUES } from './vocabulary/messaging.ts';
export { REQUIRED_SECTIONS, type RequiredSection } from './vocabulary/required-sections.ts';
export { SCALE } from './vocabulary/scale.ts';
export { storesBut } from './vocabulary/stores.ts';
export { DISTRIBUTED_STORES, STORE_TOPOLOGIES } from './vocabulary/technologies.ts';
export {
  CLIENT_POLLING,
  GRAPHQL,
  SERVER_SENT_EVENTS,
  WEBRTC,
  WEBSOCKET_SERVERS,
} from './vocabulary/transports.ts';
export { type Term, termsNamed } from './vocabulary/vocabulary.ts';
