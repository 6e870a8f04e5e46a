import { CONCEPT_PRESETS, TERM_PRESETS, type Concept, type Term } from '../../../glossary/index.ts';

export function concept(id: string, terms: readonly Partial<Term>[]): Concept {
  return {
    ...CONCEPT_PRESETS,
    id,
    terms: terms.map((term) => ({
      ...TERM_PRESETS,
      lang: 'ja',
      text: '',
      status: 'preferred',
      ...term,
    })),
  };
}

export const treaty: Concept = {
  ...concept('T001', [
    {
      text: '日米安全保障条約',
      reading: 'にちべいあんぜんほしょうじょうやく',
      partOfSpeech: '名詞',
    },
    { text: '日米安保条約', type: 'shortForm', status: 'admitted', note: '新聞' },
    { lang: 'en', text: 'Japan–U.S. Security Treaty' },
    {
      lang: 'ko',
      text: '미일 안전보장조약',
      status: 'deprecated',
      hanja: '美日 安全保障條約',
      gender: 'other',
      number: 'singular',
      casePolicy: 'exact',
      match: 'variants',
      example: '미일 안전보장조약을 개정했다.',
      source: '외교부',
    },
  ]),
  domain: '条約',
  definition: '1960年に結ばれた条約。',
  note: '改定前のものと区別する。',
  source: 'E01',
  definitions: { ja: '', en: 'A treaty of 1960.', ko: '1960년에 맺은 조약.' },
  sources: [{ title: '条約集', url: 'https://example.org/treaty', date: '1960-01-19' }],
  alternatives: [
    {
      lang: 'en',
      text: 'Security Treaty',
      source: { title: 'White Paper', url: '', date: '2023' },
    },
  ],
  relations: [{ kind: 'doNotConfuse', conceptId: 'T002' }],
};
