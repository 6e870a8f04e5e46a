import type { Concept, Term } from '../../../glossary/index.ts';

export function concept(id: string, terms: readonly Partial<Term>[]): Concept {
  return {
    id,
    domain: '',
    definition: '',
    note: '',
    source: '',
    terms: terms.map((term) => ({
      lang: 'ja',
      text: '',
      status: 'preferred',
      type: 'fullForm',
      reading: '',
      partOfSpeech: '',
      note: '',
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
    { lang: 'ko', text: '미일 안전보장조약', status: 'deprecated' },
  ]),
  domain: '条約',
  definition: '1960年に結ばれた条約。',
  note: '改定前のものと区別する。',
  source: 'E01',
};
