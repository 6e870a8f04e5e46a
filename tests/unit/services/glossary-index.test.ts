import { describe, expect, test } from '@jest/globals';
import type { ConceptFilter } from '../../../server/services/glossaries.ts';
import { createGlossaryIndex, type ConceptOrder } from '../../../server/services/glossary-index.ts';
import { concept, stored } from './support/concepts.ts';

const alliance = stored(
  concept(
    'T3',
    [
      { text: '同盟', reading: 'どうめい' },
      { lang: 'en', text: 'alliance' },
      { lang: 'ko', text: '동맹' },
    ],
    { domain: '外交', definition: '条約で結ばれた関係。' },
  ),
  { updatedAt: new Date('2026-03-01') },
);
const deterrence = stored(
  concept(
    'T20',
    [
      { text: '抑止', reading: 'よくし' },
      { lang: 'en', text: 'deterrence' },
      { lang: 'ko', text: '억제', status: 'deprecated' },
    ],
    { domain: '軍事' },
  ),
  { updatedAt: new Date('2026-01-01') },
);
const defence = stored(
  concept('T1', [{ text: '防衛', reading: 'ぼうえい', status: 'proposed' }], { domain: '軍事' }),
  { updatedAt: new Date('2026-02-01') },
);

const index = createGlossaryIndex([alliance, deterrence, defence]);

describe('a filter', () => {
  test.each<[string, Partial<ConceptFilter>, readonly string[]]>([
    ['nothing', {}, ['T3', 'T20', 'T1']],
    ['a Japanese term', { text: '抑止' }, ['T20']],
    ['a part of one', { text: '止' }, ['T20']],
    ['a reading', { text: 'どうめい' }, ['T3']],
    ['an English term in another case', { text: 'DETER' }, ['T20']],
    ['a Korean term', { text: '동맹' }, ['T3']],
    ['words of a definition', { text: '結ばれた' }, ['T3']],
    ['an identifier', { text: 'T20' }, ['T20']],
    ['the status of any term', { status: 'deprecated' }, ['T20']],
    ['a domain', { domain: '軍事' }, ['T20', 'T1']],
    ['a missing language', { missing: 'ko' }, ['T1']],
    ['several at once', { domain: '軍事', text: '抑' }, ['T20']],
    ['what is nowhere', { text: '外務省' }, []],
  ])('by %s', (_, filter, ids) => {
    expect(index.select({ text: '', ...filter }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('an order', () => {
  test.each<[string, Partial<ConceptOrder>, readonly string[]]>([
    ['Japanese goes by reading', { sort: 'ja' }, ['T3', 'T1', 'T20']],
    ['descending is the reverse', { sort: 'ja', direction: 'descending' }, ['T20', 'T1', 'T3']],
    ['a missing term comes last', { sort: 'en' }, ['T3', 'T20', 'T1']],
    ['Korean in the order of the alphabet', { sort: 'ko', collation: 'ko' }, ['T3', 'T20', 'T1']],
    ['status as the termbase ranks them', { sort: 'status' }, ['T3', 'T20', 'T1']],
    ['domain, equal ones as they were given', { sort: 'domain' }, ['T3', 'T20', 'T1']],
    ['oldest change first', { sort: 'updated' }, ['T20', 'T1', 'T3']],
  ])('%s', (_, order, ids) => {
    const sorted = index.sort(index.concepts, {
      sort: 'ja',
      direction: 'ascending',
      collation: 'ja',
      ...order,
    });
    expect(sorted.map(({ id }) => id)).toEqual(ids);
  });
});

test('domains are counted, most first', () => {
  expect(index.domains).toEqual([
    { domain: '軍事', count: 2 },
    { domain: '外交', count: 1 },
  ]);
});

test('a Japanese term stands where it is spoken, not where its first kanji is usually read', () => {
  const ours = stored(concept('a', [{ text: '我が国', reading: 'わがくに' }]));
  const nuclear = stored(concept('b', [{ text: '核', reading: 'かく' }]));
  const rocket = stored(concept('c', ['ロケット']));
  const { concepts, sort } = createGlossaryIndex([rocket, ours, nuclear]);
  const order = { sort: 'ja', direction: 'ascending', collation: 'ja' } as const;
  expect(sort(concepts, order).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
