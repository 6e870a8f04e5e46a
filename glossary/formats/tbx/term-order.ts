import { LANGUAGES, type Concept, type Language } from '../../terms/concept.ts';

/** TBX holds terms by language; a concept whose languages take turns (ja, en, ja) says in what order they stood. */
export function isByLanguage({ terms }: Concept): boolean {
  return terms.every(
    ({ lang }, index) =>
      terms[index - 1]?.lang === lang || terms.findIndex((term) => term.lang === lang) === index,
  );
}

/** In the order of their first terms. */
export function languagesOf({ terms }: Concept): readonly Language[] {
  const first = (lang: Language): number => terms.findIndex((term) => term.lang === lang);
  return LANGUAGES.filter((lang) => first(lang) >= 0).toSorted((a, b) => first(a) - first(b));
}
