import { AppError } from '../errors.ts';
import type { StoreContext } from './context.ts';

/**
 * Where a new concept goes: after all others, removed ones included, under the identifier it brings or the next of the last
 * one's kind (T161 after T160). @throws AppError `concept.taken`
 */
export async function freePlace(
  context: StoreContext,
  glossaryId: string,
  wanted: string,
): Promise<{ readonly id: string; readonly position: number }> {
  const last = await context.db
    .selectFrom('concept')
    .select(['position', 'code'])
    .where('glossary_id', '=', glossaryId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const position = (last?.position ?? -1) + 1;
  if (wanted !== '') {
    if (await isTaken(context, glossaryId, wanted)) {
      throw new AppError('concept.taken', { id: wanted });
    }
    return { id: wanted, position };
  }
  let id = codeAfter(last?.code ?? 'T000');
  while (await isTaken(context, glossaryId, id)) id = codeAfter(id);
  return { id, position };
}

/** The same for many concepts of one transaction, which asks the database once. */
export function openPlaces(
  { db }: StoreContext,
  glossaryId: string,
): { next(wanted: string): Promise<{ readonly id: string; readonly position: number }> } {
  const all = async () => {
    const rows = await db
      .selectFrom('concept')
      .select(['position', 'code'])
      .where('glossary_id', '=', glossaryId)
      .orderBy('position')
      .execute();
    const codes = new Set(rows.map(({ code }) => code));
    return {
      codes,
      position: (rows.at(-1)?.position ?? -1) + 1,
      last: rows.at(-1)?.code ?? 'T000',
    };
  };
  let places: Awaited<ReturnType<typeof all>> | null = null;
  return {
    async next(wanted) {
      places ??= await all();
      const { codes } = places;
      let id = wanted;
      if (id === '') for (id = codeAfter(places.last); codes.has(id);) id = codeAfter(id);
      if (codes.has(id)) throw new AppError('concept.taken', { id });
      codes.add(id);
      places.last = id;
      places.position += 1;
      return { id, position: places.position - 1 };
    },
  };
}

/** Its last number counted on, as wide as it was; a code without a number gets one. */
function codeAfter(code: string): string {
  const [, head = code, digits = ''] = /^(.*?)(\d{1,9})$/s.exec(code) ?? [];
  // A code at the limit of its length has no room for another digit.
  if (digits === '') return `${head.slice(0, 60)}-2`;
  return head + String(Number(digits) + 1).padStart(digits.length, '0');
}

async function isTaken({ db }: StoreContext, glossaryId: string, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('concept')
    .select('id')
    .where('glossary_id', '=', glossaryId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}
