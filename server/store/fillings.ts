import type { TargetLanguage } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { PassageText } from '../services/ports/store.ts';
import type { StoreContext } from './context.ts';

/**
 * Many translations written as one. The history is where it stands: what is needed to take it back is what the history
 * says of it anyway.
 */
export interface Filling {
  readonly language: TargetLanguage;
  /** The texts that stood there before, with the versions that the filling made. */
  readonly passages: readonly PassageText[];
}

/** @throws AppError `filling.unknown` */
export async function findFilling(
  { db }: StoreContext,
  documentId: string,
  fillingId: string,
): Promise<{ readonly filling: Filling; readonly takenBack: boolean }> {
  const rows = await db
    .selectFrom('history')
    .select(['version', 'after'])
    .where('entity', '=', 'filling')
    .where('entity_id', '=', fillingId)
    .where('scope_id', '=', documentId)
    .execute();
  const made = rows.find(({ version }) => version === 1);
  if (typeof made?.after !== 'string') throw new AppError('filling.unknown');
  const filling: unknown = JSON.parse(made.after);
  if (!isFilling(filling)) throw new AppError('filling.unknown');
  return { filling, takenBack: rows.some(({ version }) => version === 2) };
}

function isFilling(value: unknown): value is Filling {
  return typeof value === 'object' && value !== null && 'language' in value && 'passages' in value;
}
