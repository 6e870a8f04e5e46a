import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Concept, Term } from '../../../glossary/terms/concept.ts';
import { differences } from '../../../glossary/terms/differences.ts';
import { mergeConcepts, MERGE_POLICIES, type Extent } from '../../../glossary/terms/merge.ts';
import { concept, term } from '../../support/concepts.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';

const ncg = concept({
  id: 'T007',
  domain: '安全保障',
  note: '2023年に設置',
  terms: [
    term({ lang: 'ja', text: '核協議グループ', reading: 'かくきょうぎぐるーぷ' }),
    term({ lang: 'en', text: 'Nuclear Consultative Group' }),
    term({ lang: 'en', text: 'NCG', status: 'admitted', type: 'acronym' }),
    term({ lang: 'ko', text: '핵협의그룹' }),
  ],
});
const from = (terms: readonly Term[], fields: Partial<Concept> = {}): Concept =>
  concept({ id: 'c1', ...fields, terms });
const ja = term({ lang: 'ja', text: '核協議グループ' });

const written = ({ terms }: Concept): readonly string[] =>
  terms.map(
    ({ lang, text, status }) => `${lang} ${text}${status === 'preferred' ? '' : ` ${status}`}`,
  );

describe('a concept that is there and one of a file', () => {
  const table: readonly [string, Extent, Concept, readonly string[], readonly string[]][] = [
    ['another translation in a list of pairs takes the place of the old one', 'part',
      from([ja, term({ lang: 'en', text: 'Nuclear Talks Group' })]),
      ['ja 核協議グループ', 'en Nuclear Consultative Group', 'en NCG admitted', 'en Nuclear Talks Group admitted', 'ko 핵협의그룹'],
      ['ja 核協議グループ', 'en Nuclear Talks Group', 'en NCG admitted', 'ko 핵협의그룹']],
    ['a table with all terms of a language leaves none but its own', 'whole',
      from([ja, term({ lang: 'en', text: 'Nuclear Talks Group' })]),
      ['ja 核協議グループ', 'en Nuclear Consultative Group', 'en NCG admitted', 'en Nuclear Talks Group admitted', 'ko 핵협의그룹'],
      ['ja 核協議グループ', 'en Nuclear Talks Group', 'ko 핵협의그룹']],
    ['a pair that is there already changes nothing, whatever its place', 'part',
      from([ja, term({ lang: 'en', text: 'NCG' })]),
      written(ncg), written(ncg)],
    ['a word that is forbidden in the file is so afterwards only where the file is right', 'part',
      from([ja, term({ lang: 'en', text: 'NCG', status: 'forbidden' })]),
      written(ncg),
      ['ja 核協議グループ', 'en Nuclear Consultative Group', 'en NCG forbidden', 'ko 핵협의그룹']],
    ['a language that the file does not have is left alone', 'exact',
      from([term({ lang: 'ja', text: '核協議体' })]),
      ['ja 核協議グループ', 'ja 核協議体 admitted', 'en Nuclear Consultative Group', 'en NCG admitted', 'ko 핵협의그룹'],
      ['ja 核協議体', 'en Nuclear Consultative Group', 'en NCG admitted', 'ko 핵협의그룹']],
  ]; // prettier-ignore

  test.each(table)('%s', (_, extent, incoming, added, replaced) => {
    expect(mergeConcepts(ncg, incoming, { policy: 'keep', extent })).toBe(ncg);
    expect(written(mergeConcepts(ncg, incoming, { policy: 'add', extent }))).toEqual(added);
    expect(written(mergeConcepts(ncg, incoming, { policy: 'replace', extent }))).toEqual(replaced);
  });

  test('fields: one that is empty is filled by either policy, one that is not only where the file is right', () => {
    const incoming = from([ja], { note: '別の注記', definition: '協議体', domain: '' });
    const fields = (policy: 'add' | 'replace') => {
      const { note, definition, domain } = mergeConcepts(ncg, incoming, { policy, extent: 'part' });
      return { note, definition, domain };
    };
    expect(fields('add')).toEqual({
      note: '2023年に設置',
      definition: '協議体',
      domain: '安全保障',
    });
    expect(fields('replace')).toEqual({
      note: '別の注記',
      definition: '協議体',
      domain: '安全保障',
    });
  });

  test('what a table does not carry of a term stays: a reading, a type', () => {
    const incoming = from([ja, term({ lang: 'en', text: 'NCG' })]);
    const merged = mergeConcepts(ncg, incoming, { policy: 'replace', extent: 'part' });
    expect(differences(ncg, merged)).toEqual([]);
  });

  test.each(MERGE_POLICIES)('the same concept changes nothing: %s', (policy) => {
    fc.assert(
      fc.property(hostileConcepts(), fc.constantFrom<Extent>('exact', 'whole', 'part'), (concepts, extent) => {
        for (const one of concepts) {
          expect(differences(one, mergeConcepts(one, one, { policy, extent }))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });

  test('what is taken as the file has it is the same when the file comes again', () => {
    fc.assert(
      fc.property(hostileConcepts(), fc.constantFrom<Extent>('exact', 'whole', 'part'), (concepts, extent) => {
        const [one, other] = concepts;
        if (one === undefined || other === undefined) return;
        for (const policy of MERGE_POLICIES) {
          const once = mergeConcepts(one, other, { policy, extent });
          if (extent === 'exact') expect(differences(once, mergeConcepts(once, other, { policy, extent }))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });
});
