import { describe, expect, test } from '@jest/globals';
import type { Concept } from '../../../glossary/terms/concept.ts';
import { createCounterparts } from '../../../glossary/terms/counterparts.ts';
import { concept, term } from '../../support/concepts.ts';

const pair = (id: string, ja: string, en: string, fields: Partial<Concept> = {}): Concept =>
  concept({
    id,
    ...fields,
    terms: [term({ lang: 'ja', text: ja }), term({ lang: 'en', text: en })],
  });

const group = concept({
  id: 'T1',
  domain: '安全保障',
  terms: [
    term({ lang: 'ja', text: '核協議グループ' }),
    term({ lang: 'ja', text: 'NCG', status: 'admitted', type: 'acronym' }),
    term({ lang: 'en', text: 'Nuclear Consultative Group' }),
  ],
});
const talks = pair('T2', '核協議', 'nuclear consultation');
const court = pair('T3', '裁判', 'court', { domain: '法律' });
const trial = pair('T4', '裁判', 'trial', { domain: '法律' });
const defined = pair('T5', '抑止', 'deterrence', { definition: '思いとどまらせること' });

describe('the concept of a glossary that one of a file is', () => {
  const counterparts = createCounterparts<Concept>();
  for (const known of [group, talks, court, trial, defined]) counterparts.add(known);

  test.each<[string, Concept, boolean, readonly string[]]>([
    ['has its id and a term of it', pair('T2', '核の協議', 'Nuclear consultation'), true, ['T2']],
    ['has its id and its definition', pair('T5', '威嚇', 'threat', { definition: '思いとどまらせること' }), true, ['T5']],
    ['is none where only the number is the same', pair('T2', '接触感染', 'contagious'), true, []],
    ['has its Japanese term, whatever the translation', pair('c1', '核協議', 'nuclear talks'), false, ['T2']],
    ['has it in another width', pair('c1', 'ＮＣＧ', 'NCG'), false, ['T1']],
    ['is none of another domain', pair('c1', '核協議グループ', 'NCG', { domain: '医学' }), false, []],
    ['is found by English where there is no Japanese', concept({ terms: [term({ lang: 'en', text: 'Deterrence' })] }), false, ['T5']],
    ['is the one of two with the translation', pair('c1', '裁判', 'Trial'), false, ['T4']],
    ['may be one of several', pair('c1', '裁判', 'tribunal'), false, ['T3', 'T4']],
    ['is none where nothing is alike', pair('c1', '条約', 'treaty'), false, []],
    ['is none where the term alone has the number of it', pair('T1', '条約', 'treaty'), true, []],
  ])('%s', (_, incoming, named, ids) => {
    const found = counterparts.of(incoming, named);
    const concepts = found.kind === 'one' ? [found.concept] : found.kind === 'several' ? found.concepts : [];
    expect(concepts.map(({ id }) => id)).toEqual(ids);
  }); // prettier-ignore
});
