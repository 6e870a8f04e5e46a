import { describe, expect, test } from '@jest/globals';
import type { PartView } from '../../../server/web/models/parts.ts';
import { setFurigana } from '../../../server/web/models/passage-furigana.ts';

const text = (value: string): PartView => ({ kind: 'text', text: value });
const line: PartView = {
  kind: 'gap',
  parts: [{ kind: 'text', text: '\n' }],
  line: true,
  space: false,
};
const term = (id: string, ...parts: readonly PartView[]): PartView => ({
  kind: 'term',
  id,
  entry: 'entry-1',
  cards: 'card-1',
  decisions: '-',
  place: '0-1',
  status: 'preferred',
  grade: 'certain',
  why: '',
  parts,
});

/** 拡大(かくだい)[抑止]: rubies in round brackets, terms in square ones, a printed line as /. */
function inLine(parts: readonly PartView[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'return':
          return '\r';
        case 'gap':
          return '/';
        case 'ruby':
          return `${inLine(part.parts)}(${part.reading})`;
        case 'term':
          return `[${inLine(part.parts)}]`;
      }
    })
    .join('');
}

describe('the reading of a term over the parts it is drawn in', () => {
  test.each([
    ['whole', [text('見直し')], 'みなおし', '見直(みなお)し'],
    [
      'across a printed line',
      [text('尹錫'), line, text('悦')],
      'ゆんそんにょる',
      '尹錫/悦(ゆんそんにょる)',
    ],
    [
      'across a line between kana and kanji',
      [text('見直'), line, text('し')],
      'みなおし',
      '見直(みなお)/し',
    ],
    ['without a reading', [text('抑止')], '', '抑止'],
    ['with a reading of another word', [text('抑止'), text('し')], 'みなおす', '抑止し(みなおす)'],
  ])('%s', (_name, parts, reading, expected) => {
    expect(inLine(setFurigana(parts, reading, new Map()))).toBe(expected);
  });

  test.each([
    ['after', [text('拡大'), term('a', text('抑止'))], 'かくだいよくし', '拡大(かくだい)[抑止]'],
    [
      'before',
      [term('a', text('抑止')), text('戦略')],
      'よくしせんりゃく',
      '[抑止]戦略(せんりゃく)',
    ],
    [
      'on both sides',
      [text('核'), term('a', text('抑止')), text('力')],
      'かくよくしりょく',
      '核(かく)[抑止]力(りょく)',
    ],
    ['read otherwise', [text('拡大'), term('a', text('抑止'))], 'いくすてんでっど', '拡大[抑止]'],
  ])('what a term inside leaves over: %s', (_name, parts, reading, expected) => {
    expect(inLine(setFurigana(parts, reading, new Map([['a', 'よくし']])))).toBe(expected);
  });

  test.each([
    ['one term', [term('b', text('自立')), text('性')], 'じりつせい', '[自立]性(じりつせい)'],
    [
      'one of two terms',
      [term('b', text('自立')), text('の'), term('a', text('抑止'))],
      'じりつのよくし',
      '[自立](じりつ)の[抑止]',
    ],
  ])('covers a term inside that has none of its own: %s', (_name, parts, reading, expected) => {
    expect(inLine(setFurigana(parts, reading, new Map([['a', 'よくし']])))).toBe(expected);
  });

  test('is left out where a term inside has rubies that do not fit', () => {
    const inner = term('b', { kind: 'ruby', parts: [text('抑止')], reading: 'ディター' });
    expect(inLine(setFurigana([text('拡大'), inner], 'かくだいよくし', new Map()))).toBe(
      '拡大[抑止(ディター)]',
    );
  });
});
