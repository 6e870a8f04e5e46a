import type { Concept } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from '../services/glossaries.ts';
import { toConcept } from './concept-columns.ts';
import type { StoreContext } from './context.ts';
import type { ConceptRow, TermRow } from './schema.ts';

/** Every standing concept of a glossary, in two statements whatever their number. */
export async function readConcepts(
  { db }: StoreContext,
  glossaryId: string,
): Promise<readonly StoredConcept[]> {
  const rows = await db
    .selectFrom('concept')
    .selectAll()
    .where('glossary_id', '=', glossaryId)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .execute();
  const terms = await db
    .selectFrom('term')
    .innerJoin('concept', 'concept.id', 'term.concept_id')
    .selectAll('term')
    .where('concept.glossary_id', '=', glossaryId)
    .where('concept.deleted_at', 'is', null)
    .orderBy('term.concept_id')
    .orderBy('term.position')
    .execute();
  const termsOf = new Map<string, TermRow[]>();
  for (const term of terms) {
    const group = termsOf.get(term.concept_id);
    if (group === undefined) termsOf.set(term.concept_id, [term]);
    else group.push(term);
  }
  return rows.map((row) => ({
    ...toConcept(row, termsOf.get(row.id) ?? []),
    glossaryId: row.glossary_id,
    version: row.version,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  }));
}

export interface FoundConcept {
  readonly row: ConceptRow;
  readonly concept: Concept;
}

/** Removed ones too. @throws AppError `concept.unknown` */
export async function findConcept(
  { db }: StoreContext,
  { glossaryId, conceptId }: { readonly glossaryId: string; readonly conceptId: string },
): Promise<FoundConcept> {
  const row = await db
    .selectFrom('concept')
    .selectAll()
    .where('glossary_id', '=', glossaryId)
    .where('code', '=', conceptId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('concept.unknown');
  const terms = await db
    .selectFrom('term')
    .selectAll()
    .where('concept_id', '=', row.id)
    .orderBy('position')
    .execute();
  return { row, concept: toConcept(row, terms) };
}
