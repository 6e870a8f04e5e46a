/** The engine's public face; server/ imports only this. */
export type { Span } from './text/span.ts';
export { composeMaps, identityMap, toOriginal } from './text/offset-map.ts';
export type { MappedText, OffsetMap } from './text/offset-map.ts';
export { LANGUAGES, STATUSES, TERM_TYPES } from './terms/concept.ts';
export type { Concept, Language, Status, Term, TermType } from './terms/concept.ts';
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
export { highlight } from './recognise/highlight.ts';
export type { Highlight, HighlightInput } from './recognise/highlight.ts';
export { createRecogniser } from './recognise/recogniser.ts';
export type { RecogniserInput } from './recognise/recogniser.ts';
export { sentences } from './text/sentences.ts';
export { unwrap } from './text/unwrap.ts';
export type { Gap, Paragraph } from './text/unwrap.ts';
