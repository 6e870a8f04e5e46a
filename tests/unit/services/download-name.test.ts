import { expect, test } from '@jest/globals';
import { downloadName } from '../../../server/services/download-name.ts';

test.each([
  ['安全保障政策', '安全保障政策.csv'],
  ['한미일 협력', '한미일 협력.csv'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.csv'],
  ['../../etc/passwd', 'etc passwd.csv'],
  ['name\r\nSet-Cookie: a=b', 'name Set-Cookie a=b.csv'],
  ['abc\u202egpj', 'abc gpj.csv'],
  ['...', 'taiyaku.csv'],
  ['', 'taiyaku.csv'],
  ['CON', '_CON.csv'],
  ['aux.1', '_aux.1.csv'],
  ['console', 'console.csv'],
  ['-rf', 'rf.csv'],
])('%j is offered as %s', (name, expected) => {
  expect(downloadName(name, 'csv')).toBe(expected);
});

test('a long name stays within what a file system takes, in whole characters', () => {
  const name = downloadName('葛\u{e0100}'.repeat(100), 'json');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^(葛\u{e0100})+\.json$/u);
});
