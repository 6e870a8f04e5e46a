import { expect, test } from '@jest/globals';
import { rankConcepts } from '../../../server/services/ranked-concepts.ts';
import { concept, stored } from './support/concepts.ts';

const inGlossary = (glossaryId: string, id: string, ...terms: readonly string[]) =>
  stored(concept(id, terms), { glossaryId });

const listing = (...glossaries: Parameters<typeof rankConcepts>[0]) =>
  Array.from(rankConcepts(glossaries).listed.values(), ({ id, terms }) => [
    id,
    ...terms.map(({ text }) => text),
  ]);

test('a term that two glossaries list is the first one’s', () => {
  const first = [inGlossary('A', 'a1', '同盟')];
  const second = [inGlossary('B', 'b1', '同盟', '同盟関係')];
  expect(listing(first, second)).toEqual([
    ['a1', '同盟'],
    ['b1', '同盟関係'],
  ]);
});

test('also when it is written in another width', () => {
  const first = [inGlossary('A', 'a1', 'NATO')];
  const second = [inGlossary('B', 'b1', 'ＮＡＴＯ')];
  expect(listing(first, second)).toEqual([['a1', 'NATO'], ['b1']]);
});

test('homonyms of one glossary stay side by side', () => {
  const glossary = [inGlossary('A', 'a1', '核'), inGlossary('A', 'a2', '核')];
  expect(listing(glossary)).toEqual([
    ['a1', '核'],
    ['a2', '核'],
  ]);
});

test('two concepts called T001 are told apart, and both are found again', () => {
  const first = inGlossary('A', 'T001', '同盟');
  const second = inGlossary('B', 'T001', '抑止');
  const { listed, concepts } = rankConcepts([[first], [second]]);
  expect([...listed.keys()]).toEqual(['T001', 'B/T001']);
  expect(concepts.get('T001')).toBe(first);
  expect(concepts.get('B/T001')).toBe(second);
});

test('terms in other languages are kept', () => {
  const glossary = stored(concept('a1', ['同盟', { lang: 'en', text: 'alliance' }]));
  const other = stored(concept('b1', ['同盟', { lang: 'en', text: 'alliance' }]), {
    glossaryId: 'B',
  });
  expect(listing([glossary], [other])).toEqual([
    ['a1', '同盟', 'alliance'],
    ['b1', 'alliance'],
  ]);
});
