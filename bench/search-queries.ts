import type { Concept, Language } from '../glossary/index.ts';

/** What somebody types, and which concepts must be found: all of them, and no others. */
export interface BenchQuery {
  readonly kind: string;
  readonly text: string;
  fits(concept: Concept): boolean;
}

/** All that a translator may type into the box, in the proportions of nobody in particular: each kind counts alike. */
export const QUERIES: readonly BenchQuery[] = [
  ...kind('one kanji', [
    ['核', holds('核')],
    ['漁', holds('漁')],
  ]),
  ...kind('two characters', [
    ['同盟', holds('同盟')],
    ['抑止', holds('抑止')],
    ['予算', holds('予算')],
    ['기술', koreanHolds('기술')],
    ['항만', koreanHolds('항만')],
  ]),
  ...kind('one syllable', [['핵', koreanHolds('핵')]]),
  ...kind('kanji', [
    ['海上警備', holds('海上警備')],
    ['気象衛星', holds('気象衛星')],
    ['委員会会議', holds('委員会会議')],
  ]),
  ...kind('kana', [
    ['どうめい', readingHolds('どうめい')],
    ['ネットワーク', holds('ネットワーク')],
    ['かくだいよくし', readingHolds('かくだいよくし')],
  ]),
  ...kind('romaji', [
    ['doumei', readingHolds('どうめい')],
    [
      'kaku kyogi',
      ({ terms }) =>
        terms.some(({ reading }) => reading.includes('かく') && /きょうぎ(?!ょ)/.test(reading)),
    ],
    ['kakudaiyokushi', readingHolds('かくだいよくし')],
    ['nettowaku', readingHolds('ねっとわーく')],
  ]),
  ...kind('English', [
    ['maritime', english(['maritime'])],
    ['deterrence', english(['deterrence'])],
    ['nuclear deterrence', english(['nuclear', 'deterrence'])],
    ['alliance joint training', english(['alliance', 'joint', 'training'])],
  ]),
  ...kind('English in another form', [
    ['alliances', english(['alliance'])],
    ['indicators', english(['indicator'])],
    ['harbours', english(['harbour'])],
  ]),
  ...kind('acronym', [
    ['NCG', acronym('NCG')],
    ['MTB', acronym('MTB')],
  ]),
  ...kind('Korean', [
    ['핵 협의 그룹', koreanWords(['핵', '협의', '그룹'])],
    ['해상훈련', koreanHolds('해상훈련')],
  ]),
  ...kind('first consonants', [
    ['ㅎㅎㅇ', choseong('ㅎㅎㅇ')],
    ['ㄱㅅㅎㄹ', choseong('ㄱㅅㅎㄹ')],
    ['ㄷㅁ', choseong('ㄷㅁ')],
  ]),
  ...kind('id', [
    ['G012345', ({ id }) => id === 'G012345'],
    ['g0543', ({ id }) => id.startsWith('G0543')],
  ]),
  ...kind('two languages', [['条約 nuclear', both(holds('条約'), english(['nuclear']))]]),
  ...kind('definition', [['関わるもの', ({ definition }) => definition !== '']]),
  ...kind('mistyped', [
    ['maritme', english(['maritime'])],
    ['detterence', english(['deterrence'])],
    ['comittee', english(['committee'])],
    ['kakudaiyokusi', readingHolds('かくだいよくし')],
    [
      'bouekihoukokushu',
      ({ terms }) => terms.some(({ reading }) => reading.startsWith('ぼうえきほうこくしょ')),
    ],
    ['네트워쿠', (concept) => texts(concept, 'ko').some((text) => /(?:^| )네트워크/.test(text))],
    ['monitorring survay', english(['monitoring', 'survey'])],
  ]),
  ...kind('nothing', [
    ['zzzz', () => false],
    ['存在しない語', () => false],
    ['거버넌스', () => false],
  ]),
];

type Fits = (concept: Concept) => boolean;

function kind(name: string, rows: readonly (readonly [string, Fits])[]): readonly BenchQuery[] {
  return rows.map(([text, fits]) => ({ kind: name, text, fits }));
}

function texts({ terms }: Concept, lang: Language): readonly string[] {
  return terms.filter((term) => term.lang === lang).map(({ text }) => text);
}

function holds(part: string): Fits {
  return (concept) =>
    texts(concept, 'ja').some((text) => text.includes(part)) || concept.definition.includes(part);
}

function koreanHolds(part: string): Fits {
  return (concept) => texts(concept, 'ko').some((text) => text.replaceAll(' ', '').includes(part));
}

function koreanWords(words: readonly string[]): Fits {
  return (concept) => words.every((word) => koreanHolds(word)(concept));
}

function readingHolds(part: string): Fits {
  return ({ terms }) => terms.some(({ reading }) => reading.includes(part));
}

function english(words: readonly string[]): Fits {
  return (concept) => {
    const all = texts(concept, 'en').join(' ').split(' ');
    return words.every((word) => all.includes(word));
  };
}

function acronym(letters: string): Fits {
  return ({ terms }) => terms.some(({ text }) => text === letters);
}

/** From the beginning of a word on. */
function choseong(consonants: string): Fits {
  return (concept) =>
    texts(concept, 'ko').some((text) => {
      const words = text.split(' ').map((word) => Array.from(word, firstConsonant).join(''));
      return words.some((_, index) => words.slice(index).join('').startsWith(consonants));
    });
}

function firstConsonant(syllable: string): string {
  const first = syllable.normalize('NFD').charCodeAt(0) - 0x1100;
  return 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.charAt(first);
}

function both(one: Fits, other: Fits): Fits {
  return (concept) => one(concept) && other(concept);
}
