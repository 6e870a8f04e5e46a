/**
 * How long a text may be, in one place. Lengths count code points (what a person would count, and what JSON Schema's
 * `maxLength` means) except for a whole document, which is counted in UTF-16 code units because every position is.
 */
export const LIMITS = {
  /** The longest name in the starter glossary has 158: room for a treaty's full title, not for a paragraph. */
  term: 255,
  reading: 255,
  /** A termbase's own short identifier: T001, c12, a UUID. */
  conceptId: 64,
  domain: 255,
  partOfSpeech: 255,
  definition: 10_000,
  note: 10_000,
  comment: 10_000,
  source: 10_000,
  /** A usage example is a sentence or two; the limit is that of a note. */
  example: 10_000,
  /** The title of a document that is cited. */
  sourceTitle: 1_000,
  /** What every browser and server takes. */
  url: 2_048,
  /** Of one concept: several times what the fullest entry of any public termbase has. */
  terms: 500,
  sources: 50,
  alternatives: 100,
  relations: 200,
  /** A paragraph, in any language. */
  passage: 20_000,
  documentName: 200,
  glossaryName: 200,
  /** Why somebody decided something: a sentence or two. */
  reason: 500,
  /** UTF-16 code units: about four long novels. */
  documentText: 2_000_000,
  /** Bytes of a glossary file: 20 MiB, room for the 200,000 rows that a table may have. */
  glossaryFile: 20_971_520,
} as const;
