import type { Concept } from '../terms/concept.ts';
import {
  ExchangeConceptSchema,
  toConcept,
  type ExchangeConcept,
} from '../terms/exchange-schemas.ts';
import { describeIssue, type GlossaryProblem } from './problem.ts';

/** What a reader of glossaries gives back. Problems are values; no content of a file makes a reader throw. */
export interface GlossaryReading {
  readonly concepts: readonly Concept[];
  readonly problems: readonly GlossaryProblem[];
  /** Columns (CSV) or fields (JSON) that are not ours, in order of appearance. Their content was passed over. */
  readonly unknownColumns: readonly string[];
}

/** Where something stands in a file. */
export type Place = Pick<GlossaryProblem, 'row' | 'column' | 'field'>;

/** One concept as a file gives it, not yet judged. */
export interface RawConcept {
  readonly value: unknown;
  /** 1-based place among the concepts of the file; a concept without an id is called after it: c1, c2… */
  readonly position: number;
  /** Where in the file a path of `value` (`['terms', 0, 'text']`) came from. */
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** Judges raw concepts by the schema, gives an id to those without one, and refuses a second concept of the same id. */
export function collectConcepts(
  raws: readonly RawConcept[],
  earlier: readonly GlossaryProblem[],
): Pick<GlossaryReading, 'concepts' | 'problems'> {
  const problems = [...earlier];
  const sound: { readonly raw: RawConcept; readonly concept: ExchangeConcept }[] = [];
  for (const raw of raws) {
    const result = ExchangeConceptSchema.safeParse(raw.value, { reportInput: true });
    if (result.success) sound.push({ raw, concept: result.data });
    else {
      for (const issue of result.error.issues) {
        problems.push({ ...describeIssue(issue), ...raw.place(issue.path) });
      }
    }
  }
  const given = new Set(sound.flatMap(({ concept }) => concept.id ?? []));
  const taken = new Set<string>();
  const concepts: Concept[] = [];
  for (const { raw, concept } of sound) {
    const id = concept.id ?? freeId(`c${String(raw.position)}`, given);
    if (taken.has(id)) {
      problems.push({ code: 'concept.duplicate', ...raw.place(['id']), data: { id } });
    } else {
      taken.add(id);
      concepts.push(toConcept(concept, id));
    }
  }
  if (concepts.length === 0 && problems.length === 0) problems.push({ code: 'glossary.empty' });
  return { concepts, problems };
}

/** A file may call one of its concepts c2 and leave another, the second, without a name. */
function freeId(wanted: string, given: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; given.has(id); n += 1) id = `${wanted}-${String(n)}`;
  return id;
}
