import { describe, expect, test } from '@jest/globals';
import { indexOf, search } from './support/finds.ts';
import { SAMPLE } from './support/sample.ts';

const index = indexOf(SAMPLE);
const found = (query: string): readonly string[] =>
  search(index, query).map((slot) => SAMPLE[slot]?.id ?? '');

/** The query, and the concepts that come first, in order. */
type Row = readonly [query: string, ...first: string[]];

// prettier-ignore
const KINDS: Readonly<Record<string, readonly Row[]>> = {
  'kanji, the whole term before its compounds': [
    ['核', 'T002', 'T025', 'T001'],
    ['同盟', 'T006', 'T008', 'T007'],
    ['抑止', 'T004', 'T005', 'T003'],
    ['協議', 'T009', 'T001'],
    ['核協議グループ', 'T001'],
    ['グループ', 'T001'],
    ['同盟国', 'T008', 'T003'],
    ['㋿', 'T034'],
  ],
  'kana, either, in any width': [
    ['かく', 'T002', 'T030', 'T025'],
    ['カクキョウギ', 'T001'],
    ['ｶｸｷｮｳｷﾞ', 'T001'],
    ['どうめい', 'T006', 'T008', 'T007'],
    ['きるちぇいん', 'T014'],
    ['キルチェイン', 'T014'],
    ['キル・チェイン', 'T014'],
    ['サーバ', 'T015'],
    ['かふぇ', 'T033'],
  ],
  'romaji, long vowels and spaces as one likes': [
    ['kakukyougi', 'T001'],
    ['kakukyogi', 'T001'],
    ['kakukyōgi', 'T001'],
    ['kaku kyougi', 'T001'],
    ['KAKUKYOGI', 'T001'],
    ['kakuk', 'T001'],
    ['kaku', 'T002', 'T030', 'T025'],
    ['doumei', 'T006', 'T008', 'T007'],
    ['domei', 'T006', 'T008', 'T007'],
    ['guruupu', 'T001'],
    ['syunou', 'T011'],
    ['shunokaidan', 'T011'],
    ['shimbun', 'T016'],
    ['sinbun', 'T016'],
    ['tokyo', 'T012'],
    ['osaka', 'T027'],
    ['oosaka', 'T027'],
    ['ohsaka', 'T027'],
    ["shin'yo", 'T028'],
    ['shinyou', 'T028'],
    ['kitte', 'T035'],
    ['sonnyoru', 'T026'],
    ['yunsonnyoru', 'T026'],
    ['sa-ba-', 'T015'],
    ['kiruchein', 'T014'],
    ['bi-61', 'T019'],
  ],
  'Korean, spaced or not, while a syllable is typed': [
    ['핵', 'T002', 'T025', 'T001'],
    ['핵협의그룹', 'T001'],
    ['핵 협의 그룹', 'T001'],
    ['협의그룹', 'T001'],
    ['동맹', 'T006', 'T008', 'T007'],
    ['동매', 'T006', 'T008'],
    ['핵협ㅇ', 'T001'],
    ['미국', 'T020'],
    ['도쿄선언', 'T012'],
    ['핵폭탄', 'T019'],
  ],
  'first consonants': [
    ['ㅎㅎㅇㄱㄹ', 'T001'],
    ['ㅎㅎㅇ', 'T001'],
    ['ㅎ ㅎㅇ', 'T001'],
    ['ㄷㅁ', 'T006', 'T008'],
    ['ㅈㄹ', 'T029'],
    ['ㄳㅈㄹ', 'T029'],
    ['ㅇㄱㅈㄴ', 'T017'],
    ['ㅅㅇ', 'T028', 'T012'],
  ],
  'English in any form': [
    ['nuclear', 'T002', 'T025', 'T001'],
    ['deter', 'T005', 'T004', 'T003'],
    ['deterred', 'T005'],
    ['deterring', 'T005'],
    ['deters', 'T005'],
    ['policies', 'T010'],
    ['allies', 'T008', 'T001'],
    ['alliances', 'T006', 'T007'],
    ['nuclear weapons', 'T025'],
    ['weapons', 'T025'],
    ['wrote', 'T030'],
    ['written', 'T030'],
    ['trainings', 'T018'],
    ['committees', 'T023'],
    ['group nuclear', 'T001'],
    ['cafe', 'T033'],
    ['CAFÉ', 'T033'],
    ['killchain', 'T014'],
    ['stamps', 'T035'],
  ],
  acronyms: [
    ['NCG', 'T001'],
    ['ncg', 'T001'],
    ['NATO', 'T013'],
    ['US', 'T020', 'T007'],
    ['u.s.', 'T020', 'T007'],
    ['AI', 'T017'],
    ['ＡＩ', 'T017'],
  ],
  'models and ids': [
    ['B61', 'T019'],
    ['b-61', 'T019'],
    ['T012', 'T012'],
    ['t012', 'T012'],
    ['T03', 'T030', 'T031'],
  ],
  'words of several languages': [
    ['核 group', 'T001'],
    ['nuclear 핵 核', 'T002'],
    ['ㅎㅎ group', 'T001'],
  ],
  'definitions, after all terms': [
    ['accident', 'T031'],
    ['set up', 'T001'],
    ['広げる', 'T003'],
  ],
  'what is mistyped, where nothing is written so': [
    ['detterrence', 'T004'],
    ['deterance', 'T004'],
    ['commitee', 'T023'],
    ['comittee', 'T023'],
    ['committtee', 'T023'],
    ['nucelar', 'T002'],
    ['uclear', 'T002'],
    ['submarnie', 'T032'],
    ['sumbarien', 'T032'],
    ['polici', 'T010'],
    ['servre', 'T015'],
    ['kakukyugi', 'T001'],
    ['kakukyuogi', 'T001'],
    ['かくきょうき', 'T001'],
    ['核協義グループ', 'T001'],
    ['핵협위그룹', 'T001'],
    ['동멩', 'T006'],
    ['잠수항', 'T032'],
    ['nuclear wepon', 'T025'],
    ['trianing', 'T018'],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, rows) => {
  test.each(rows.map(([query, ...first]) => ({ query, first })))('$query', ({ query, first }) => {
    expect(found(query).slice(0, first.length)).toEqual(first);
  });
});

describe('nothing is found by', () => {
  test.each([
    ['a word of no concept', 'zebra'],
    ['one wrong word among right ones', 'nuclear zebra'],
    ['consonants from inside a word', 'ㅇㄱㄹ'],
    ['consonants that no word has', 'ㅋㅋㅋ'],
    ['an id with a mistake', 'T112'],
    ['an acronym with a mistake', 'NATP'],
    ['an acronym of other letters', 'NCJ'],
    ['a model with a mistake', 'B62'],
    ['three letters with a mistake', 'foz'],
    ['two mistakes in a short word', 'srevre'],
    ['three mistakes in a long one', 'zubmorimes'],
    ['a short word that is the mistaken beginning of a longer one', 'mnit'],
    ['signs of query languages', '%'],
    ['a wildcard', '*'],
    ['a quote', '"'],
    ['the end of one word and the beginning of another', 'policysummit'],
  ])('%s: %s', (_, query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('not among what is found', () => {
  test.each([
    ['two letters inside a word', 'us', 'T021'],
    ['two letters inside a word', 'ai', 'T018'],
    ['one letter inside a word', 'o', 'T021'],
    ['a syllable of which the typed one is the beginning, inside a word', '미', 'T036'],
    ['romaji that begins in the middle of a sound', 'akuk', 'T001'],
    ['another word of the same stem', 'deterred', 'T004'],
    ['what is only nearly written so, where something is exactly', 'kaku', 'T016'],
  ])('%s: %s does not find %s', (_, query, id) => {
    expect(found(query)).not.toContain(id);
  });
});

test('a blank query finds all, as they were given', () => {
  expect(found(' \u3000 ')).toEqual(SAMPLE.map(({ id }) => id));
});
