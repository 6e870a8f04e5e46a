import { expect, test } from '@jest/globals';
import { attachParticle } from '../../../../glossary/morphology/korean/particles.ts';

// prettier-ignore
test.each([
  ['그룹', '를', '그룹을'], ['나무', '을', '나무를'], ['서울', '으로', '서울로'], ['부산', '로', '부산으로'],
  ['서울', '가', '서울이'], ['NCG', '을', 'NCG를'], ['NATO', '은', 'NATO는'], ['KADIZ', '과', 'KADIZ와'],
  ['CSIL', '로', 'CSIL로'], ['B-52', '은', 'B-52는'], ['B-61', '를', 'B-61을'], ['F-16', '는', 'F-16은'],
  ['핵협의그룹(NCG)', '는', '핵협의그룹(NCG)은'], ['‘전략사령부’', '을', '‘전략사령부’를'], ['정부', '에서', '정부에서'],
  ['100', '는', '100은'], ['50%', '을', '50%를'], ['대통령', '라는', '대통령이라는'], ['윤석열(尹錫悅)', '는', '윤석열(尹錫悅)은'],
  ['체제', '이며', '체제이며'], ['체제', '며', '체제며'], ['그룹', '며', '그룹이며'], ['SNOWCAT', '라는', 'SNOWCAT이라는'], ['SNOWCAT', '는', 'SNOWCAT은'],
  ['Google', '가', 'Google이'], ['Google', '으로', 'Google로'], ['Twitter', '을', 'Twitter를'], ['online', '는', 'online은'], ['RADAR', '은', 'RADAR는'],
  ['AUKUS', '은', 'AUKUS는'], ['KADIZ', '을', 'KADIZ를'], ['OPCON', '를', 'OPCON을'], ['GSOMIA', '이', 'GSOMIA가'], ['Web', '을', 'Web을'], ['Web', '를', 'Web를'],
  ['IAEA', '과', 'IAEA와'], ['IMF', '은', 'IMF는'], ['PSI', '은', 'PSI는'], ['서울', '며', '서울이며'],
])('%s + %s', (word, particle, written) => {
  expect(attachParticle(word, particle)).toBe(written);
});
