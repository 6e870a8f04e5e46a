import { describe, expect, test } from '@jest/globals';
import { documentName } from '../../../server/services/document-name.ts';

const body = '日米両政府は協議した。\n続き。';

describe('the name of a document', () => {
  test.each([
    ['what a person gave', { name: '声明', text: body }, '声明'],
    ['what a person gave, on one line', { name: ' 共同\n 声明\t', text: body }, '共同 声明'],
    [
      'the file, without its extension',
      { name: '', fileName: '声明.v2.txt', text: body },
      '声明.v2',
    ],
    [
      'the file, without a Unix path',
      { name: '', fileName: '/home/a/声明.md', text: body },
      '声明',
    ],
    [
      'the file, without a Windows path',
      { name: ' ', fileName: 'C:\\a\\声明.txt', text: body },
      '声明',
    ],
    ['the first words', { name: '', text: body }, '日米両政府は協議した。'],
    [
      'the first words, after blank lines',
      { name: '', text: `\n\u3000\n${body}` },
      '日米両政府は協議した。',
    ],
    [
      'the text where the file has only an extension',
      { name: '', fileName: '.txt', text: 'a' },
      'a',
    ],
  ])('is %s', (_, input, name) => {
    expect(documentName(input)).toBe(name);
  });

  test('is cut after forty characters', () => {
    const name = documentName({ name: '', text: '安'.repeat(100) });
    expect(name).toBe(`${'安'.repeat(39)}…`);
  });

  test.each([
    ['a family emoji', '👩‍👩‍👧‍👦'],
    ['a kana with its mark', 'か\u309a'],
    ['a flag', '🇯🇵'],
  ])('is never cut inside %s', (_, character) => {
    const name = documentName({ name: '', text: character.repeat(50) });
    expect(name.endsWith('…')).toBe(true);
    expect(name.slice(0, -1).length % character.length).toBe(0);
    expect(Array.from(name).length).toBeLessThanOrEqual(40);
  });
});
