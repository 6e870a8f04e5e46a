import type SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
} from 'kysely';
import { AppError } from '../../errors.ts';
import { FaultDriver } from '../fault-driver.ts';

export function sqliteDialect(database: SQLite.Database): Dialect {
  const dialect = new SqliteDialect({ database });
  return {
    createDriver: () => new FaultDriver(new ImmediateDriver(database), translateSqliteError),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/**
 * Takes the write lock when a transaction begins: one that reads first and writes later cannot wait for it, SQLite
 * refuses it at once when another connection has written in between.
 */
class ImmediateDriver extends SqliteDriver {
  private readonly database: SQLite.Database;

  constructor(database: SQLite.Database) {
    super({ database });
    this.database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself, and then there is nothing to roll back. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

export function translateSqliteError(error: unknown): unknown {
  const kind = /^SQLITE_[A-Z]+/.exec(sqliteCode(error))?.[0] ?? '';
  if (kind === 'SQLITE_READONLY') return new AppError('storage.readonly');
  if (kind === 'SQLITE_FULL') return new AppError('storage.full');
  if (UNAVAILABLE.has(kind)) return new AppError('storage.unavailable');
  return error;
}

/**
 * SQLite's name for what went wrong, such as SQLITE_IOERR_WRITE; empty for errors of others. Not by `instanceof`: the
 * native module knows the error class of whoever loaded it first, which in tests is another realm's.
 */
export function sqliteCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : '';
}

const UNAVAILABLE: ReadonlySet<string> = new Set([
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'SQLITE_IOERR',
  'SQLITE_NOTADB',
]);
