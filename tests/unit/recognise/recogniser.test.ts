import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONCEPT_PRESETS, TERM_PRESETS, type Concept } from '../../../glossary/index.ts';
import { createRecogniser } from '../../../glossary/recognise/compilation.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';

const concept = (text: string): Concept => ({
  ...CONCEPT_PRESETS,
  id: text,
  terms: [{ ...TERM_PRESETS, lang: 'ja', text, status: 'preferred' }],
});

interface Row {
  readonly terms: readonly string[];
  /** The words of the text, as the lattice would have them. */
  readonly words: string;
  readonly text?: string;
}

const recognise = ({ terms, words, text = words.replaceAll(/[|+]/g, '') }: Row, all = false) =>
  createRecogniser({ concepts: terms.map(concept), segmenter: fakeSegmenter(words) }).recognise(
    text,
    {
      all,
    },
  );

describe('recognise: what stands where', () => {
  test.each<[string, Row, string[]]>([
    ['a word', { terms: ['抑止'], words: '核|抑止|の' }, ['抑止@1-3 exact certain']],
    ['letters of another word are not', { terms: ['米国'], words: '米|国防省|は' }, []],
    ['nor one kanji inside a word', { terms: ['核'], words: '中核|的' }, []],
    ['Latin letters inside a longer name', { terms: ['AI'], words: 'AIM-120|を' }, []],
    ['a number that goes on', { terms: ['F-1'], words: 'F-15|は' }, []],
    ['katakana inside a word', { terms: ['マリ'], words: 'ソマリア|沖' }, []],
    [
      'a katakana word of a compound',
      { terms: ['サイバー'], words: 'サイバー|セキュリティ' },
      ['サイバー@0-4 exact certain'],
    ],
    [
      'nested in a dictionary word',
      { terms: ['弁護'], words: '弁護+士|が' },
      ['弁護@0-2 exact likely'],
    ],
    [
      'the longest is primary',
      { terms: ['抑止', '核抑止'], words: '核|抑止' },
      ['核抑止@0-3 exact certain', '抑止@1-3 exact certain in 核抑止'],
    ],
    [
      'across a line break',
      {
        terms: ['核共有制度'],
        words: '両国|が|長く|保っ|て|き|た|核|共有|制度|の',
        text: '両国が長く保ってきた核共有\n\n制度の',
      },
      ['核共有制度@10-17 lineBreak certain'],
    ],
    [
      'in a short excerpt only with three characters',
      { terms: ['抑止力'], words: '抑止力', text: '抑止\n\n力' },
      ['抑止力@0-5 lineBreak certain'],
    ],
    ['not across a list', { terms: ['日米'], words: '日米|韓', text: '日\n米\n韓' }, []],
    [
      'spaced out',
      { terms: ['核共有'], words: '核|共有', text: '核 共 有' },
      ['核共有@0-5 spacing certain'],
    ],
    [
      'full-width letters',
      { terms: ['NATO'], words: 'NATO|の', text: 'ＮＡＴＯの' },
      ['NATO@0-4 width certain'],
    ],
    [
      'half-width kana',
      { terms: ['ドローン'], words: 'ドローン|が', text: 'ﾄﾞﾛｰﾝが' },
      ['ドローン@0-5 width certain'],
    ],
    ['another case', { terms: ['SNOWCAT'], words: 'Snowcat|を' }, ['SNOWCAT@0-7 case certain']],
    ['a short acronym keeps its capitals', { terms: ['IT'], words: 'it|は' }, []],
  ])('%s', (_, row, expected) => {
    const matches = recognise(row);
    expect(
      matches.map(({ term, start, end, written, grade, within }) => {
        const place = `${term}@${String(start)}-${String(end)} ${written.join('+')} ${grade}`;
        return within === null ? place : `${place} in ${matches[within]?.term ?? ''}`;
      }),
    ).toEqual(expected);
  });

  test('of two terms that cross, the longer stands', () => {
    const found = recognise({ terms: ['核計画', '計画部会'], words: '核|計画|部会' });
    expect(found.map(({ term }) => term)).toEqual(['計画部会']);
  });

  test('a footnote number inside a term belongs to its span', () => {
    const text = '合意1の後、協議2の末に反撃3計画が成る';
    const found = recognise({ terms: ['反撃計画'], words: '反撃|計画', text });
    expect(found.map(({ surface, written }) => [surface, written])).toEqual([
      ['反撃3計画', ['footnote']],
    ]);
  });

  test('what was rejected is shown on request', () => {
    const found = recognise({ terms: ['米国'], words: '米|国防省' }, true);
    expect(found.map(({ grade, edges }) => [grade, edges.right])).toEqual([
      ['inside', 'insideWord'],
    ]);
  });

  test('two concepts with one term give two matches on one span', () => {
    const twin = { ...concept('核'), id: 'other' };
    const recogniser = createRecogniser({
      concepts: [concept('核'), twin],
      segmenter: fakeSegmenter('核|は'),
    });
    const found = recogniser.recognise('核は');
    expect(found.map(({ conceptId, within }) => [conceptId, within]).sort()).toEqual([
      ['other', null],
      ['核', null],
    ]);
  });
});

test('any text: spans hold their surface, and matches are apart or nested', () => {
  const unit = fc.constantFrom(
    '核',
    '抑',
    '止',
    '力',
    'ﾄ',
    'ﾞ',
    'N',
    'Ｎ',
    '1',
    ' ',
    '\n',
    '。',
    '𠮟',
    '\u00ad',
  );
  const recogniser = createRecogniser({
    concepts: ['核', '抑止', '核抑止', '抑止力', 'ド', 'NN', '𠮟'].map(concept),
    segmenter: fakeSegmenter('核|抑止|力'),
  });
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const matches = recogniser.recognise(text);
      matches.forEach((match, index) => {
        expect(text.slice(match.start, match.end)).toBe(match.surface);
        if (match.within === null) return;
        const parent = matches[match.within];
        expect(match.within).toBeLessThan(index);
        expect(parent !== undefined && parent.start <= match.start && match.end <= parent.end).toBe(
          true,
        );
      });
      const primaries = matches.filter(({ within }) => within === null);
      primaries.forEach((match, index) => {
        const next = primaries[index + 1];
        if (next === undefined || next.start === match.start) return;
        expect(next.start).toBeGreaterThanOrEqual(match.end);
      });
    }),
  );
});
