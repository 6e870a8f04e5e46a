/** The engine's public face; server/ imports only this. */
export type { Span } from './text/span.ts';
export { composeMaps, identityMap, toOriginal } from './text/offset-map.ts';
export type { MappedText, OffsetMap } from './text/offset-map.ts';
export {
  CASE_POLICIES,
  GENDERS,
  LANGUAGES,
  MATCH_MODES,
  NUMBERS,
  RELATION_KINDS,
  STATUSES,
  TERM_TYPES,
} from './terms/concept.ts';
export type {
  Alternative,
  ByLanguage,
  CasePolicy,
  Concept,
  Gender,
  GrammaticalNumber,
  Language,
  MatchMode,
  Relation,
  RelationKind,
  Source,
  Status,
  Term,
  TermType,
} from './terms/concept.ts';
export { differences } from './terms/differences.ts';
export type {
  ConceptTextField,
  Difference,
  DifferencePlace,
  TermField,
} from './terms/differences.ts';
export { createCounterparts, headOf, keyOf } from './terms/counterparts.ts';
export type { Counterpart, Counterparts } from './terms/counterparts.ts';
export { MERGE_POLICIES, mergeConcepts } from './terms/merge.ts';
export type { Extent, MergePolicy } from './terms/merge.ts';
export { CONCEPT_PRESETS, TERM_PRESETS } from './terms/presets.ts';
export { createDictionary, openDictionary } from './morphology/japanese/dictionary.ts';
export type { Dictionary } from './morphology/japanese/dictionary.ts';
export type { DictionaryFile, DictionaryFiles } from './morphology/japanese/kuromoji-files.ts';
export { packDictionary } from './morphology/japanese/pack-dictionary.ts';
export { createSegmenter } from './morphology/japanese/segmenter.ts';
export type { SegmenterOptions } from './morphology/japanese/segmenter.ts';
export type { Analysis, Segmenter, Token } from './morphology/japanese/token.ts';
export { EDGES, GRADES, WRITTEN } from './recognise/match.ts';
export type {
  Edge,
  Grade,
  Match,
  RecogniseOptions,
  Recogniser,
  Written,
} from './recognise/match.ts';
export { DECISION_KINDS, isOfOnePlace, isRefusal } from './terms/decision.ts';
export type { Decision, DecisionKind } from './terms/decision.ts';
export { drawnMatches } from './recognise/tree.ts';
export type { DrawnMatch } from './recognise/tree.ts';
export { highlight } from './recognise/highlight.ts';
export type { Highlight, HighlightInput } from './recognise/highlight.ts';
export { compileRecogniser, createRecogniser } from './recognise/compilation.ts';
export type {
  Compilation,
  CompiledRecogniser,
  CompilerInput,
  RecogniserEdit,
} from './recognise/compilation.ts';
export type { PlaceOf } from './recognise/recogniser.ts';
export { buildAutomaton } from './recognise/automaton-builder.ts';
export { shareTables } from './recognise/automaton-tables.ts';
export type { AutomatonTables } from './recognise/automaton-tables.ts';
export type { PackedPatterns } from './recognise/packed-patterns.ts';
export { createSpellings } from './recognise/variants/spellings.ts';
export type { Spellings } from './recognise/variants/spellings.ts';
export { sentences } from './text/sentences.ts';
export { unwrap } from './text/unwrap.ts';
export type { Gap, Paragraph } from './text/unwrap.ts';
export { isBlank, TEXT_RULES, textProblems } from './text/input.ts';
export type { TextProblem, TextProblemCode, TextRule } from './text/input.ts';
export { LIMITS } from './text/limits.ts';
export {
  ConceptSchema,
  LanguageSchema,
  StatusSchema,
  TermSchema,
  TermTypeSchema,
} from './terms/schemas.ts';
export { saidIn, UNITE_FIELDS, uniteConcepts } from './terms/unite.ts';
export type { UniteField } from './terms/unite.ts';
export { ExchangeConceptSchema, ExchangeTermSchema } from './terms/exchange-schemas.ts';
export { parseQuery } from './search/query.ts';
export type { Query as SearchQuery } from './search/query.ts';
export { markFound } from './search/highlight.ts';
export type { MarkedPart } from './search/highlight.ts';
export { groupOf, rankedSlots } from './search/ranking.ts';
export type { Scores as SearchScores } from './search/scores.ts';
export { buildSearchIndex } from './search/search-index.ts';
export type { SearchIndex } from './search/search-index.ts';
export {
  decisionFormatOf,
  readDecisions,
  readDecisionValues,
  writeDecisionsCsv,
  writeDecisionsJson,
} from './formats/decisions.ts';
export type { DecisionFormat, DecisionReading, ExchangeDecision } from './formats/decisions.ts';
export {
  glossaryPieces,
  readGlossary,
  readGlossaryFile,
  writeGlossary,
  writeSheet,
} from './formats/index.ts';
export type { ReadingOptions, TextFormat, WritingOptions } from './formats/index.ts';
export { FORMAT_TRAITS, formatOf, GLOSSARY_FORMATS, sniffFormat } from './formats/formats.ts';
export type { FormatTraits, GlossaryFormat } from './formats/formats.ts';
export { entriesOf, extentOf } from './formats/entries.ts';
export type { GlossaryEntry } from './formats/entries.ts';
export { lossOf } from './formats/loss.ts';
export type { Loss, LossExample, LossField, LossLimit } from './formats/loss.ts';
export type { Languages } from './formats/pairs.ts';
export type { GlossaryReading, PassedOver } from './formats/collector.ts';
export { describeIssue } from './formats/problem.ts';
export type { GlossaryProblem, GlossaryProblemCode } from './formats/problem.ts';
export type { TableLayout } from './formats/csv/codec.ts';
export { formatTable } from './formats/table/table.ts';
export { roleMeaning, ROLES } from './formats/table/mapping.ts';
export type { Role, RoleMeaning, Slot } from './formats/table/mapping.ts';
export { DELIMITERS } from './formats/table/shape.ts';
export type { Delimiter, MappedColumn, TableShape } from './formats/table/shape.ts';
export { readConcepts } from './formats/json/codec.ts';
export { alignFurigana } from './terms/furigana.ts';
export type { FuriganaRun } from './terms/furigana.ts';
export { createTargetFinder } from './check/target-finder.ts';
export { createTermIndex } from './check/term-index.ts';
export type { TermIndex } from './check/term-index.ts';
export { RENDERING_FORMS } from './check/renderings.ts';
export type {
  Rendering,
  RenderingForm,
  RenderingOutcome,
  TargetFinder,
  TargetLanguage,
  TargetText,
} from './check/renderings.ts';
export { createKoreanWords } from './morphology/korean/word-list.ts';
export type { KoreanWords } from './morphology/korean/word-list.ts';
export {
  attachParticle,
  particleAfter,
  particleAt,
  particlesAfter,
} from './morphology/korean/particles.ts';
export { checkerOver, createChecker } from './check/checker.ts';
export { buildTargetTerms } from './check/target-terms.ts';
export type { TargetTerms } from './check/target-terms.ts';
export type { Checker, CheckerInput } from './check/checker.ts';
export type { CheckedSegment, Pair } from './check/check-segment.ts';
export { checkLanguages } from './check/check-languages.ts';
export { gravityOf } from './check/gravity.ts';
export type { Gravity, LevelsOf } from './check/gravity.ts';
export type { PlacedFinding } from './check/check-document.ts';
export { FINDING_CODES, FINDING_REASONS, SEVERITIES } from './check/finding.ts';
export type {
  Finding,
  FindingCode,
  FindingReason,
  FindingValues,
  Severity,
} from './check/finding.ts';
export { TARGET_LANGUAGES } from './check/target-language.ts';
export type { SegmentInput } from './check/segment-reading.ts';
export { text as textSchema } from './terms/text-schema.ts';
export { DEFAULT_LEVELS, LEVELS } from './check/settings.ts';
export { CheckSettingsSchema, readCheckSettings } from './check/settings-schema.ts';
export type { CheckLevels, CheckSettings, Level } from './check/settings.ts';
export { extract, extractInTurns } from './extract/extract.ts';
export type { Extraction, ExtractInput } from './extract/extract.ts';
export { CANDIDATE_KINDS } from './extract/candidate.ts';
export type { Candidate, CandidateKind, Named } from './extract/candidate.ts';
export { escapeAttribute, escapeText } from './formats/xml/write-xml.ts';
