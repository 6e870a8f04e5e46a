import { describe, expect, test } from '@jest/globals';
import { selectConcepts } from '../../../server/services/concept-search.ts';
import type { ConceptFilter, StoredConcept } from '../../../server/services/glossaries.ts';
import {
  createGlossaryIndex,
  type GlossaryIndex,
  type SelectionOrder,
} from '../../../server/services/glossary-index.ts';
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
  { updatedAt: new Date('2026-03-01'), position: 0 },
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
  { updatedAt: new Date('2026-01-01'), position: 1 },
);
const defence = stored(
  concept('T1', [{ text: '防衛', reading: 'ぼうえい', status: 'proposed' }], { domain: '軍事' }),
  { updatedAt: new Date('2026-02-01'), updatedBy: 'ミラ', position: 2 },
);

const CONCEPTS = [alliance, deterrence, defence];
const index = createGlossaryIndex(CONCEPTS);
const GIVEN = { sort: 'given', direction: 'ascending', collation: 'ja' } as const;

async function select(
  { text = '', ...filter }: Partial<ConceptFilter>,
  of: GlossaryIndex = index,
): Promise<readonly string[]> {
  const found = await selectConcepts({ index: of, among: null }, { text, ...filter });
  return found.map(({ id }) => id);
}

async function inOrder(
  of: GlossaryIndex,
  order: Partial<SelectionOrder>,
): Promise<readonly string[]> {
  const selection = { filter: {}, among: null, scores: null, order: { ...GIVEN, ...order } };
  return Array.from(await of.select(selection), (slot) => of.conceptAt(slot).id);
}

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
    ['a text with a mistake', { text: 'detterrence' }, ['T20']],
    ['the status of any term', { status: 'deprecated' }, ['T20']],
    ['a domain', { domain: '軍事' }, ['T20', 'T1']],
    ['a missing language', { missing: 'ko' }, ['T1']],
    ['the day of the change', { since: new Date('2026-02-01') }, ['T3', 'T1']],
    ['who made the change', { by: 'ミラ' }, ['T1']],
    ['several at once', { domain: '軍事', text: '抑' }, ['T20']],
    ['what is nowhere', { text: '外務省' }, []],
  ])('by %s', async (_, filter, ids) => {
    expect(await select(filter)).toEqual(ids);
  });

  test('by the concepts of a document', async () => {
    const among = new Set(['T1', 'T3']);
    const found = await selectConcepts({ index, among }, { text: '' });
    expect(found.map(({ id }) => id)).toEqual(['T3', 'T1']);
  });

  test('what a filter leaves out is not looked for in other spellings', async () => {
    expect(await select({ text: 'deterrence', status: 'proposed' })).toEqual([]);
  });
});

describe('an order', () => {
  test.each<[string, Partial<SelectionOrder>, readonly string[]]>([
    ['as they were given', {}, ['T3', 'T20', 'T1']],
    ['Japanese goes by reading', { sort: 'ja' }, ['T3', 'T1', 'T20']],
    ['descending is the reverse', { sort: 'ja', direction: 'descending' }, ['T20', 'T1', 'T3']],
    ['a missing term comes last', { sort: 'en' }, ['T3', 'T20', 'T1']],
    ['Korean in the order of the alphabet', { sort: 'ko', collation: 'ko' }, ['T3', 'T20', 'T1']],
    ['status as the termbase ranks them', { sort: 'status' }, ['T3', 'T20', 'T1']],
    ['domain, equal ones as they were given', { sort: 'domain' }, ['T3', 'T20', 'T1']],
    ['oldest change first', { sort: 'updated' }, ['T20', 'T1', 'T3']],
  ])('%s', async (_, order, ids) => {
    expect(await inOrder(index, order)).toEqual(ids);
  });

  test('of many, which are sorted some at a time', async () => {
    const many = Array.from({ length: 2_500 }, (_, place) =>
      stored(
        concept(`T${String(place)}`, [{ lang: 'en', text: `w${String((place * 7) % 2_500)}` }]),
        {
          position: place,
        },
      ),
    );
    const sorted = await inOrder(createGlossaryIndex(many), { sort: 'en' });
    const texts = sorted.map((id) => many[Number(id.slice(1))]?.terms[0]?.text);
    expect(texts).toEqual(many.map((_, place) => `w${String(place)}`));
  });
});

describe('a later revision', () => {
  const SORTS = ['given', 'ja', 'en', 'status', 'domain', 'updated'] as const;
  const TEXTS = ['抑止', 'alliance', 'ぼう', 'ㄷㅁ', 'T', 'deterence'];

  async function everything(of: GlossaryIndex): Promise<readonly (readonly string[])[]> {
    return Promise.all([
      ...SORTS.map((sort) => inOrder(of, { sort })),
      ...TEXTS.map((text) => select({ text }, of)),
      select({ status: 'deprecated' }, of),
      select({ missing: 'ko' }, of),
    ]);
  }

  test.each<[string, (concepts: readonly StoredConcept[]) => readonly StoredConcept[]]>([
    ['changed', ([first, second, third]) => keep(first, change(second), third)],
    ['removed', ([, second, third]) => keep(second, third)],
    ['added', (concepts) => [...concepts, stored(concept('T9', ['抑制']), { position: 9 })]],
    [
      'back in its place',
      (concepts) => [stored(concept('T0', ['抑止']), { position: -1 }), ...concepts],
    ],
    ['every one another', (concepts) => concepts.map((known) => ({ ...known }))],
  ])('where one is %s finds and sorts as one made anew does', async (_, edit) => {
    await everything(index);
    const once = edit(CONCEPTS);
    const renewed = index.renewed(once);
    expect(await everything(renewed)).toEqual(await everything(createGlossaryIndex(once)));
    const back = renewed.renewed(CONCEPTS);
    expect(await everything(back)).toEqual(await everything(createGlossaryIndex(CONCEPTS)));
  });
});

function keep(...concepts: readonly (StoredConcept | undefined)[]): readonly StoredConcept[] {
  return concepts.flatMap((known) => known ?? []);
}

function change(known: StoredConcept | undefined): StoredConcept | undefined {
  if (known === undefined) return undefined;
  const [first] = known.terms;
  if (first === undefined) return known;
  return {
    ...known,
    domain: '外交',
    updatedAt: new Date('2026-05-05'),
    terms: [{ ...first, text: '阻止', reading: 'そし' }],
  };
}

test('domains are counted, most first', () => {
  expect(index.domains).toEqual([
    { domain: '軍事', count: 2 },
    { domain: '外交', count: 1 },
  ]);
});

test('a Japanese term stands where it is spoken, not where its first kanji is usually read', async () => {
  const ours = stored(concept('a', [{ text: '我が国', reading: 'わがくに' }]));
  const nuclear = stored(concept('b', [{ text: '核', reading: 'かく' }]));
  const rocket = stored(concept('c', ['ロケット']));
  const index = createGlossaryIndex([rocket, ours, nuclear]);
  expect(await inOrder(index, { sort: 'ja' })).toEqual(['b', 'c', 'a']);
});
