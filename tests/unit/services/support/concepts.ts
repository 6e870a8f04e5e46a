import {
  CONCEPT_PRESETS,
  TERM_PRESETS,
  type Concept,
  type Language,
  type Status,
} from '../../../../glossary/index.ts';
import type { StoredConcept } from '../../../../server/services/glossaries.ts';

export interface TermSketch {
  readonly lang?: Language;
  readonly text: string;
  readonly status?: Status;
  readonly reading?: string;
}

export function concept(
  id: string,
  terms: readonly (string | TermSketch)[],
  rest: Partial<Concept> = {},
): Concept {
  return {
    ...CONCEPT_PRESETS,
    id,
    ...rest,
    terms: terms.map((term) => ({
      ...TERM_PRESETS,
      lang: 'ja',
      status: 'preferred',
      ...(typeof term === 'string' ? { text: term } : term),
    })),
  };
}

export function stored(concept: Concept, rest: Partial<StoredConcept> = {}): StoredConcept {
  const at = new Date('2026-01-02T03:04:05.678Z');
  return {
    ...concept,
    glossaryId: 'G1',
    position: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
    updatedBy: 'test',
    ...rest,
  };
}
