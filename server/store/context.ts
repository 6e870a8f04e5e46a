import type { Kysely } from 'kysely';
import { AppError } from '../errors.ts';
import type { Clock, Ids } from '../services/ports/clock.ts';
import type { Database } from './schema.ts';

export interface StoreContext {
  readonly db: Kysely<Database>;
  /** Where transactions go, if not to `db` too. */
  readonly writer?: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What a statement throws when another transaction got in between: the work is worth doing again from the start. */
export class Contention extends Error {
  constructor(cause?: unknown) {
    super('another transaction came first', { cause });
    this.name = 'Contention';
  }
}

const ATTEMPTS = 3;

/** Does `work` in one transaction; inside another one, as part of it. */
export async function write<T>(
  context: StoreContext,
  work: (context: StoreContext) => Promise<T>,
): Promise<T> {
  const { db, writer = db } = context;
  if (db.isTransaction) return work(context);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writer
        .transaction()
        .execute((transaction) => work({ ...context, db: transaction }));
    } catch (error) {
      if (!(error instanceof Contention)) throw error;
      if (attempt === ATTEMPTS) throw new AppError('storage.unavailable');
    }
  }
}

/** For an update that names the version it was made to: that it changed its one row. */
export function expectOneRow({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): void {
  if (numUpdatedRows !== 1n) throw new Contention();
}

/** SQLite takes 32,766 values a statement, PostgreSQL 65,535. */
const MAX_VALUES = 30_000;

export function batches<Row extends object>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const size = Math.floor(MAX_VALUES / Math.max(1, Object.keys(rows[0] ?? {}).length));
  const result: (readonly Row[])[] = [];
  for (let i = 0; i < rows.length; i += size) result.push(rows.slice(i, i + size));
  return result;
}
