import { expect, test } from '@jest/globals';
import { AppError } from '../../../server/errors.ts';
import { createLogger } from '../../../server/logger.ts';

function logged(err: unknown): string {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => lines.push(line) });
  logger.error({ err }, 'failed');
  return lines.join('');
}

test('a refusal of ours is logged by its code', () => {
  expect(JSON.parse(logged(new AppError('storage.full', { path: '機密' })))).toMatchObject({
    err: { type: 'AppError', code: 'storage.full' },
    msg: 'failed',
  });
});

test.each([
  ['its message', new Error('Unexpected token in 機密文書')],
  ['a message of several lines', new Error('a\n機密文書\n    b')],
  ['the fields of a database error', Object.assign(new Error('x'), { detail: 'Key (機密文書)' })],
  ['its cause', new Error('x', { cause: new Error('機密文書') })],
  ['a thrown text', '機密文書'],
  ['the data of a refusal', new AppError('version.conflict', { currentName: '機密文書' })],
])('no text gets into the log by way of %s', (_, error) => {
  expect(logged(error)).not.toContain('機密');
});

test('what failed can still be found', () => {
  expect(logged(new TypeError('x'))).toMatch(/"type":"TypeError".*logger\.test\.ts/);
});

test('nothing is logged below the level', () => {
  const lines: string[] = [];
  createLogger('warn', { write: (line) => lines.push(line) }).info('quiet');
  expect(lines).toEqual([]);
});
