import type { Concept, Language, Status } from '../../../../glossary/index.ts';
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
    id,
    domain: '',
    definition: '',
    note: '',
    source: '',
    ...rest,
    terms: terms.map((term) => ({
      lang: 'ja',
      status: 'preferred',
      type: 'fullForm',
      reading: '',
      partOfSpeech: '',
      note: '',
      ...(typeof term === 'string' ? { text: term } : term),
    })),
  };
}

export function stored(concept: Concept, rest: Partial<StoredConcept> = {}): StoredConcept {
  const at = new Date('2026-01-02T03:04:05.678Z');
  return { ...concept, glossaryId: 'G1', version: 1, createdAt: at, updatedAt: at, ...rest };
}
