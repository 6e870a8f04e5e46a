import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differences, type Concept } from '../../../glossary/index.ts';
import { concept, term } from '../../support/concepts.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';

const ja = term({ lang: 'ja', text: '拡大抑止', reading: 'かくだいよくし' });
const en = term({ lang: 'en', text: 'extended deterrence' });
const nuke = term({ lang: 'en', text: 'nuclear umbrella' });
const base = concept({ terms: [ja, en] });
const source = { title: '白書', url: '', date: '2023' };

const ROWS: readonly (readonly [string, Concept, Concept, readonly unknown[]])[] = [
  ['nothing', base, { ...base }, []],
  [
    'a field of the concept',
    base,
    { ...base, note: '新しい注記' },
    [{ place: { kind: 'text', field: 'note' }, before: '', after: '新しい注記' }],
  ],
  [
    'a definition in a language',
    { ...base, definitions: { ja: '', en: 'old', ko: '' } },
    { ...base, definitions: { ja: '', en: 'new', ko: '' } },
    [{ place: { kind: 'definition', lang: 'en' }, before: 'old', after: 'new' }],
  ],
  [
    'a status',
    base,
    { ...base, terms: [ja, { ...en, status: 'proposed' }] },
    [
      {
        place: { kind: 'termField', lang: 'en', term: 'extended deterrence', field: 'status' },
        before: 'preferred',
        after: 'proposed',
      },
    ],
  ],
  [
    'a corrected spelling: one term, not two',
    base,
    { ...base, terms: [ja, { ...en, text: 'extended deterrance' }] },
    [
      {
        place: { kind: 'termField', lang: 'en', term: 'extended deterrance', field: 'text' },
        before: 'extended deterrence',
        after: 'extended deterrance',
      },
    ],
  ],
  [
    'a term that came before another one: that one is the same',
    base,
    { ...base, terms: [ja, nuke, en] },
    [{ place: { kind: 'term', lang: 'en' }, before: '', after: 'nuclear umbrella' }],
  ],
  [
    'a term that went',
    { ...base, terms: [ja, en, nuke] },
    base,
    [{ place: { kind: 'term', lang: 'en' }, before: 'nuclear umbrella', after: '' }],
  ],
  [
    'two terms that changed places',
    { ...base, terms: [ja, en, nuke] },
    { ...base, terms: [ja, nuke, en] },
    [
      {
        place: { kind: 'order', lang: 'en' },
        before: 'extended deterrence | nuclear umbrella',
        after: 'nuclear umbrella | extended deterrence',
      },
    ],
  ],
  ['languages that changed places say the same', base, { ...base, terms: [en, ja] }, []],
  [
    'a source that came',
    base,
    { ...base, sources: [source] },
    [{ place: { kind: 'source' }, before: '', after: '白書, 2023' }],
  ],
  [
    'a relation that went',
    { ...base, relations: [{ kind: 'broader', conceptId: 'T009' }] },
    base,
    [{ place: { kind: 'relation', relation: 'broader' }, before: 'T009', after: '' }],
  ],
];

describe('differences', () => {
  test.each(ROWS)('%s', (_name, before, after, found) => {
    expect(differences(before, after)).toEqual(found);
  });

  test('a concept does not differ from itself, whatever is in it', () => {
    fc.assert(
      fc.property(hostileConcepts(), (concepts) => {
        for (const each of concepts) expect(differences(each, structuredClone(each))).toEqual([]);
      }),
    );
  });

  test('the way back says the same the other way round', () => {
    const key = ({ before, after }: { before: string; after: string }): string =>
      JSON.stringify([before, after]);
    fc.assert(
      fc.property(hostileConcepts(), hostileConcepts(), ([one], [other]) => {
        if (one === undefined || other === undefined) return;
        const there = differences(one, other).filter(({ place }) => place.kind === 'text');
        const back = differences(other, one).filter(({ place }) => place.kind === 'text');
        expect(back.map(({ before, after }) => key({ before: after, after: before }))).toEqual(
          there.map(key),
        );
      }),
    );
  });
});
