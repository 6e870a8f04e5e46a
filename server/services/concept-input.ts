import { readConcepts, type Concept } from '../../glossary/index.ts';
import { AppError, type Problem } from '../errors.ts';

/**
 * A concept as it was typed or sent, judged as one from a file would be.
 * @throws AppError `text.*`, `field.*`, `term.twice`, whichever comes first, with every problem listed
 */
export function acceptConcept(given: object, id: string): Concept {
  // A new concept has no name yet; readers of files then give one of their own.
  const { concepts, problems } = readConcepts([{ ...given, id: id === '' ? undefined : id }]);
  const [concept] = concepts;
  if (concept === undefined || problems.length > 0) {
    const found = problems.map(({ code, field, data }): Problem => ({
      code,
      ...(field === undefined ? {} : { field }),
      ...(data === undefined ? {} : { data }),
    }));
    throw new AppError(found[0]?.code ?? 'field.required', found[0]?.data, found);
  }
  const twice = repeatedTerms(concept);
  if (twice.length > 0) throw new AppError('term.twice', {}, twice);
  return { ...concept, id };
}

function repeatedTerms({ terms }: Concept): readonly Problem[] {
  const seen = new Set<string>();
  return terms.flatMap(({ lang, text }, index): readonly Problem[] => {
    const key = `${lang} ${text}`;
    if (seen.has(key)) return [{ code: 'term.twice', field: `terms.${String(index)}.text` }];
    seen.add(key);
    return [];
  });
}
