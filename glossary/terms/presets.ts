import type { Concept, Term } from './concept.ts';

/** What a term says where nothing was said; `status` depends on the terms beside it and has no preset. */
export const TERM_PRESETS = {
  type: 'fullForm',
  reading: '',
  partOfSpeech: '',
  note: '',
  hanja: '',
  gender: '',
  number: '',
  casePolicy: 'automatic',
  match: 'inflected',
  example: '',
  source: '',
} as const satisfies Omit<Term, 'lang' | 'text' | 'status'>;

/** What a concept says where nothing was said. */
export const CONCEPT_PRESETS = {
  domain: '',
  definition: '',
  definitions: { ja: '', en: '', ko: '' },
  note: '',
  source: '',
  sources: [],
  alternatives: [],
  relations: [],
} as const satisfies Omit<Concept, 'id' | 'terms'>;
