import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig, type Environment } from '../../../server/config.ts';
import { AppError } from '../../../server/errors.ts';

describe('the settings', () => {
  test('have a default each, so that `npm start` alone is enough', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: null,
      logLevel: 'info',
    });
  });

  test('are taken from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: 'localhost',
      DATA_DIR: '/srv/taiyaku',
      DATABASE_URL: 'postgresql://me:secret@db/taiyaku',
      LOG_LEVEL: 'debug',
      SOMETHING_ELSE: 'x',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: 'localhost',
      dataDir: '/srv/taiyaku',
      databaseUrl: 'postgresql://me:secret@db/taiyaku',
      logLevel: 'debug',
    });
  });

  test('an empty one is one that was not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  test.each(['0', '1', '65535'])('PORT %s is accepted', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('HOST %s is accepted', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  test.each([
    ['PORT', '65536', 'config.port'],
    ['PORT', '-1', 'config.port'],
    ['PORT', '80.5', 'config.port'],
    ['PORT', '0x50', 'config.port'],
    ['PORT', 'http', 'config.port'],
    ['HOST', '0.0.0.0', 'config.host'],
    ['HOST', '::', 'config.host'],
    ['HOST', '192.168.0.2', 'config.host'],
    ['HOST', '127.example.com', 'config.host'],
    ['HOST', 'localhost.example.com', 'config.host'],
    ['DATABASE_URL', 'mysql://db/x', 'config.databaseUrl'],
    ['DATABASE_URL', 'postgres', 'config.databaseUrl'],
    ['LOG_LEVEL', 'loud', 'config.logLevel'],
  ])('%s=%s is refused', (field, value, code) => {
    expect(refusal({ [field]: value })?.problems).toEqual([
      expect.objectContaining({ code, field }),
    ]);
  });

  test('everything that is wrong is said at once', () => {
    const env = { PORT: 'x', HOST: '0.0.0.0', DATABASE_URL: 'x', LOG_LEVEL: 'x' };
    expect(refusal(env)?.problems.map(({ field }) => field)).toEqual(Object.keys(env));
  });

  test('a refused DATABASE_URL is not repeated: it may hold a password', () => {
    const problems = refusal({ DATABASE_URL: 'mysql://me:hunter2@db/x' })?.problems;
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});

function refusal(env: Environment): AppError | undefined {
  try {
    readConfig(env);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error : undefined;
  }
}
