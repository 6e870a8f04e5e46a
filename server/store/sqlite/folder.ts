import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { AppError } from '../../errors.ts';
import { sqliteCode } from './dialect.ts';

/** The data folder while this process owns it. */
export interface DataFolder {
  readonly databaseFile: string;
  /** Refuses a database that is not the one this folder was made for. @throws AppError `storage.mismatch` */
  assertDatabase(instanceId: string): void;
  release(): void;
}

/**
 * Makes the folder if there is none and keeps every other process out of it until it is released or this process ends.
 * @throws AppError `storage.locked` (data: pid), `storage.mismatch`, `file.write` (data: file)
 */
export function claimFolder(path: string, pid: number): DataFolder {
  const databaseFile = join(path, 'taiyaku.db');
  const instanceFile = join(path, 'instance');
  const pidFile = join(path, 'taiyaku.pid');
  const lock = withPath(path, () => {
    makeFolder(path);
    return takeLock(join(path, 'taiyaku.lock'), pidFile);
  });
  const release = (): void => {
    rmSync(pidFile, { force: true });
    lock.close();
  };
  try {
    withPath(path, () => {
      writePrivate(pidFile, `${String(pid)}\n`);
    });
    const expected = existsSync(instanceFile) ? readFileSync(instanceFile, 'utf8').trim() : null;
    // A new database beside the mark of an old one would look as if every text had been lost.
    if (expected !== null && !hasContent(databaseFile)) throw mismatch(databaseFile, expected);
    withPath(path, () => {
      makePrivate(databaseFile);
    });
    return {
      databaseFile,
      release,
      assertDatabase(instanceId) {
        if (expected === null) {
          withPath(path, () => {
            writePrivate(instanceFile, `${instanceId}\n`);
          });
        } else if (expected !== instanceId) throw mismatch(databaseFile, expected);
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Not `mkdirSync` with `recursive`, which never ends where the system says ENOENT below a folder that exists (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Two processes may start on a new folder together.
    if (!existsSync(path)) throw error;
  }
}

/**
 * The lock is SQLite's own, on a file beside the database: the system lets go of it when the process ends, however it
 * ends, so there is no stale lock to judge. The file with the PID only serves to name who holds it.
 */
function takeLock(file: string, pidFile: string): SQLite.Database {
  makePrivate(file);
  const lock = new SQLite(file, { timeout: LOCK_TIMEOUT_MS });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (sqliteCode(error) !== 'SQLITE_BUSY') throw error;
    const pid = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : '';
    throw new AppError('storage.locked', { pid: pid === '' ? '?' : pid });
  }
}

/** Two processes that start together look at the lock at the same moment; one of them gets it well within this. */
const LOCK_TIMEOUT_MS = 500;

function mismatch(databaseFile: string, expected: string): AppError {
  return new AppError('storage.mismatch', { file: databaseFile, expected });
}

function hasContent(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

/** SQLite gives its -wal and -shm files the mode of the database. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

function writePrivate(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 });
}

function withPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file.write', { file: path });
  }
}
