import { AppError } from '../errors.ts';
import type { StoreContext } from './context.ts';

/** The standing glossaries a document uses, by rank; none if it uses all there are. */
export async function glossariesOf(
  { db }: StoreContext,
  documentId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('document_glossary')
    .innerJoin('glossary', 'glossary.id', 'document_glossary.glossary_id')
    .select('glossary.id')
    .where('document_glossary.document_id', '=', documentId)
    .where('glossary.deleted_at', 'is', null)
    .orderBy('glossary.rank')
    .orderBy('glossary.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Within the transaction that changes the document. @throws AppError `glossary.unknown` */
export async function chooseGlossaries(
  { db }: StoreContext,
  documentId: string,
  glossaryIds: readonly string[],
): Promise<void> {
  const chosen = [...new Set(glossaryIds)];
  await db.deleteFrom('document_glossary').where('document_id', '=', documentId).execute();
  if (chosen.length === 0) return;
  const standing = await db
    .selectFrom('glossary')
    .select('id')
    .where('id', 'in', chosen)
    .where('deleted_at', 'is', null)
    .execute();
  if (standing.length < chosen.length) throw new AppError('glossary.unknown');
  const rows = chosen.map((id) => ({ document_id: documentId, glossary_id: id }));
  await db.insertInto('document_glossary').values(rows).execute();
}
