import { expect, test } from '@jest/globals';
import { areOneWord } from '../../../glossary/check/word-families.ts';

test.each<['en' | 'ko', string, string, boolean]>([
  ['en', 'pre-emption', 'Preemption', true],
  ['en', 'deterrence', 'deter', true],
  ['en', 'ally', 'allied', true],
  ['en', 'Poland', 'Polish', true],
  ['en', 'capability', 'capabilities', true],
  ['en', 'Biden', 'Joe Biden', true],
  ['en', 'Combined Forces Command', 'ROK-U.S. Combined Forces Command', true],
  ['en', 'Russia strategy', 'strategy toward Russia', false],
  ['en', 'South Korea', 'Republic of Korea', false],
  ['en', 'coordination', 'cooperation', false],
  ['en', 'nuclear use', 'nuclear employment', false],
  ['en', 'training', 'exercise', false],
  ['ko', '핵협의그룹', '핵 협의 그룹', true],
  ['ko', '합동참모본부', '합참', true],
  ['ko', '한·미', '한미', true],
  ['ko', '억제', '억지', false],
  ['ko', '핵기획그룹', '핵계획그룹', false],
])('%s: %s, %s', (language, a, b, expected) => {
  expect([areOneWord(a, b, language), areOneWord(b, a, language)]).toEqual([expected, expected]);
});
