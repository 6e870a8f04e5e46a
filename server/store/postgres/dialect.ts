import { PostgresDialect, PostgresDriver, type Dialect } from 'kysely';
import pg from 'pg';
import { AppError } from '../../errors.ts';
import { Contention } from '../context.ts';
import { FaultDriver } from '../fault-driver.ts';

export function postgresDialect(pool: pg.Pool): Dialect {
  const dialect = new PostgresDialect({ pool });
  return {
    createDriver: () => new FaultDriver(new PostgresDriver({ pool }), translatePostgresError),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** By SQLSTATE; what has none and comes from the connection means that the server is away. */
function translatePostgresError(error: unknown): unknown {
  const state = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
  if (CONTENTION.has(state)) return new Contention(error);
  if (state === '25006') return new AppError('storage.readonly');
  if (state === '53100') return new AppError('storage.full');
  if (state === '' ? isConnectionError(error) : UNAVAILABLE.test(state)) {
    return new AppError('storage.unavailable');
  }
  return error;
}

/**
 * unique_violation (two first translations of one passage), serialization_failure, deadlock_detected: another
 * transaction came first.
 */
const CONTENTION: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/**
 * Connection exceptions, wrong name or password, no such database, resources gone, statement or lock waited for too
 * long, operator intervention, system errors.
 */
const UNAVAILABLE = /^(08|28|3D|53|55P03|57|58)/;

function isConnectionError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error) return typeof error.code === 'string' && /^E[A-Z]/.test(error.code);
  // node-postgres has no codes for a full pool and for a connection that ended under a query.
  return 'message' in error && /timeout|terminated|not queryable/i.test(String(error.message));
}
