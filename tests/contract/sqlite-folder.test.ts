import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import SQLite from 'better-sqlite3';
import { createIds, cryptoRandom, systemClock } from '../../server/clock.ts';
import type { Store } from '../../server/services/ports/store.ts';
import { openSqliteStore } from '../../server/store/sqlite/store.ts';
import { bundle } from './support/bundle.ts';
import { SAVING_PROCESS, startSaving } from './support/child.ts';

const ids = createIds({ clock: systemClock, random: cryptoRandom });

let home: string;
let dataDir: string;
let script: string;

const open = (folder = dataDir): Promise<Store> =>
  openSqliteStore({ dataDir: folder, pid: process.pid, clock: systemClock, ids });

const openAndClose = async (folder = dataDir): Promise<void> => (await open(folder)).close();

beforeAll(async () => {
  script = await bundle(SAVING_PROCESS);
});

afterAll(() => {
  rmSync(script, { force: true });
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'taiyaku-folder-'));
  dataDir = join(home, 'deep/data');
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('the data folder', () => {
  test('is made for its owner alone, and so are the files in it', async () => {
    const store = await open();
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    expect(mode(dataDir)).toBe('700');
    for (const name of [
      'taiyaku.db',
      'taiyaku.db-wal',
      'taiyaku.lock',
      'taiyaku.pid',
      'instance',
    ]) {
      expect([name, mode(join(dataDir, name))]).toEqual([name, '600']);
    }
    await store.close();
  });

  test('holds no trace of the process after a close', async () => {
    await openAndClose();
    expect(existsSync(join(dataDir, 'taiyaku.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'taiyaku.db-wal'))).toBe(false);
  });

  test('keeps its writes in a log that is synced at every commit', async () => {
    await openAndClose();
    const database = new SQLite(join(dataDir, 'taiyaku.db'), { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  test.each([
    ['below a file', () => join(home, 'file/data')],
    ['where there is a file', () => join(home, 'file')],
    // Where Node's own recursive mkdir never comes back.
    ['in a folder of the system', () => '/proc/taiyaku/data'],
  ])('is refused where it cannot be made, naming the path: %s', async (_, place) => {
    writeFileSync(join(home, 'file'), '');
    const path = place();
    await expect(open(path)).rejects.toMatchObject({ code: 'file.write', data: { file: path } });
  });
});

describe('a second process on the same folder', () => {
  test('is refused with the PID of the first, which goes on undisturbed', async () => {
    const saving = startSaving(script, { DATA_DIR: dataDir });
    try {
      await saving.acknowledged(1);
      await expect(open()).rejects.toMatchObject({
        code: 'storage.locked',
        data: { pid: String(saving.pid) },
      });
      await saving.acknowledged(saving.saves.length + 3);
    } finally {
      await saving.kill();
    }
  });

  test('takes the folder over when the first was killed', async () => {
    const saving = startSaving(script, { DATA_DIR: dataDir });
    await saving.acknowledged(1);
    await saving.kill();
    expect(existsSync(join(dataDir, 'taiyaku.pid'))).toBe(true);
    await openAndClose();
  });

  test('is refused within one process, too', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({ code: 'storage.locked' });
    expect(await store.ready()).toBe(true);
    await store.close();
    await openAndClose();
  });
});

describe('a database that is not the one of this folder', () => {
  const databaseFile = (): string => join(dataDir, 'taiyaku.db');
  const refusal = () => ({
    code: 'storage.mismatch',
    data: {
      file: databaseFile(),
      expected: readFileSync(join(dataDir, 'instance'), 'utf8').trim(),
    },
  });

  test('is refused when it was deleted, and no empty one is made in its place', async () => {
    await openAndClose();
    rmSync(databaseFile());
    await expect(open()).rejects.toMatchObject(refusal());
    expect(existsSync(databaseFile())).toBe(false);
  });

  test('is refused when it was emptied', async () => {
    await openAndClose();
    truncateSync(databaseFile());
    await expect(open()).rejects.toMatchObject(refusal());
    expect(statSync(databaseFile()).size).toBe(0);
  });

  test('is refused when it came from another folder, and accepted again when it is put back', async () => {
    const other = join(home, 'other');
    await openAndClose();
    await openAndClose(other);
    const own = readFileSync(databaseFile());
    writeFileSync(databaseFile(), readFileSync(join(other, 'taiyaku.db')));
    await expect(open()).rejects.toMatchObject(refusal());
    writeFileSync(databaseFile(), own);
    await openAndClose();
  });

  test('is refused when it is no database at all, and left as it is', async () => {
    await openAndClose();
    writeFileSync(databaseFile(), 'これはデータベースではない。'.repeat(100));
    await expect(open()).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(readFileSync(databaseFile(), 'utf8')).toMatch(/^これは/);
  });
});
