import { describe, expect, test } from '@jest/globals';
import { saidIn, UNITE_FIELDS, uniteConcepts } from '../../../glossary/terms/unite.ts';
import { concept } from '../services/support/concepts.ts';

const kept = concept('T1', ['抑止', { text: '抑止力', status: 'admitted' }, { lang: 'en', text: 'deterrence' }], {
  domain: '軍事',
  note: '',
  definitions: { ja: '思いとどまらせること', en: '', ko: '' },
  relations: [
    { kind: 'related', conceptId: 'T2' },
    { kind: 'broader', conceptId: 'T9' },
  ],
}); // prettier-ignore
const other = concept('T2', ['抑止力', { lang: 'en', text: 'deterrent' }, { lang: 'ko', text: '억제' }], {
  domain: '外交',
  note: '注記',
  relations: [{ kind: 'related', conceptId: 'T1' }],
}); // prettier-ignore
const words = ({ terms }: typeof kept): readonly string[] =>
  terms.map(({ lang, text, status }) => `${lang} ${text} ${status}`);

describe('two concepts as one', () => {
  test('have all terms of both, one preferred in each language, and what either says', () => {
    const united = uniteConcepts(kept, other, new Set());
    expect(words(united)).toEqual([
      'ja 抑止 preferred',
      'ja 抑止力 admitted',
      'en deterrence preferred',
      'en deterrent admitted',
      'ko 억제 preferred',
    ]);
    expect(united).toMatchObject({
      id: 'T1',
      domain: '軍事',
      note: '注記',
      definitions: kept.definitions,
      relations: [{ kind: 'broader', conceptId: 'T9' }],
    });
  });

  test('say what the other said in the fields that are taken from it', () => {
    const united = uniteConcepts(kept, other, new Set(['domain', 'preferred.ja', 'preferred.en']));
    expect(united.domain).toBe('外交');
    expect(words(united)).toEqual([
      'ja 抑止 admitted',
      'ja 抑止力 preferred',
      'en deterrence admitted',
      'en deterrent preferred',
      'ko 억제 preferred',
    ]);
  });

  test('lose nothing by taking a field that is empty', () => {
    const united = uniteConcepts(kept, other, new Set(UNITE_FIELDS));
    expect(saidIn(united, 'definitions.ja')).toBe('思いとどまらせること');
  });
});
