import { AppError } from '../errors.ts';
import type { StoreContext } from './context.ts';

/** @throws AppError `document.unknown`, also for one that was removed */
export async function assertDocument({ db }: StoreContext, documentId: string): Promise<void> {
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('id', '=', documentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('document.unknown');
}
