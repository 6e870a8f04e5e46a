import { LANGUAGES, type Concept, type Language, type Term } from './concept.ts';
import { mergeConcepts } from './merge.ts';

/** What two concepts that are one may say differently, so that somebody has to choose. */
export const UNITE_FIELDS = [
  'preferred.ja',
  'preferred.en',
  'preferred.ko',
  'domain',
  'definition',
  'definitions.ja',
  'definitions.en',
  'definitions.ko',
  'note',
  'source',
] as const;
export type UniteField = (typeof UNITE_FIELDS)[number];

/** What a concept says in such a field; empty where it says nothing. */
export function saidIn(concept: Concept, field: UniteField): string {
  const { definitions, domain, definition, note, source } = concept;
  switch (field) {
    case 'preferred.ja':
    case 'preferred.en':
    case 'preferred.ko':
      return preferredOf(concept, languageOf(field))?.text ?? '';
    case 'definitions.ja':
    case 'definitions.en':
    case 'definitions.ko':
      return definitions[languageOf(field)];
    case 'domain':
      return domain;
    case 'definition':
      return definition;
    case 'note':
      return note;
    case 'source':
      return source;
  }
}

/**
 * Two concepts as one, under the identifier of the first: all terms of both, all sources, alternatives and relations;
 * of what they say differently, what the first says, or the second in the fields that are `taken` from it.
 */
export function uniteConcepts(
  kept: Concept,
  other: Concept,
  taken: ReadonlySet<UniteField>,
): Concept {
  const united = mergeConcepts(kept, other, { policy: 'add', extent: 'exact' });
  const text = (field: UniteField, now: string): string =>
    taken.has(field) ? saidIn(other, field) || now : now;
  const { definitions } = united;
  const own = new Set([kept.id, other.id]);
  return {
    ...united,
    domain: text('domain', united.domain),
    definition: text('definition', united.definition),
    definitions: {
      ja: text('definitions.ja', definitions.ja),
      en: text('definitions.en', definitions.en),
      ko: text('definitions.ko', definitions.ko),
    },
    note: text('note', united.note),
    source: text('source', united.source),
    // What one said of the other is said of nothing any more.
    relations: united.relations.filter(({ conceptId }) => !own.has(conceptId)),
    terms: LANGUAGES.reduce(
      (terms, lang) =>
        taken.has(`preferred.${lang}`) ? prefer(terms, preferredOf(other, lang)) : terms,
      united.terms,
    ),
  };
}

function languageOf(field: `${string}.${Language}`): Language {
  return LANGUAGES.find((lang) => field.endsWith(`.${lang}`)) ?? 'ja';
}

function preferredOf({ terms }: Concept, lang: Language): Term | undefined {
  return terms.find((term) => term.lang === lang && term.status === 'preferred');
}

function prefer(terms: readonly Term[], chosen: Term | undefined): readonly Term[] {
  if (chosen === undefined) return terms;
  return terms.map((term) => {
    if (term.lang !== chosen.lang) return term;
    if (term.text === chosen.text) return { ...term, status: 'preferred' };
    return term.status === 'preferred' ? { ...term, status: 'admitted' } : term;
  });
}
