import type { Concept, Match, TargetLanguage } from '../glossary/index.ts';
import { CONCEPT_PRESETS, TERM_PRESETS } from '../glossary/index.ts';
import { numbers } from './numbers.ts';

/** Words of both languages, the same on every run: Korean nouns of a dictionary, English words made of syllables. */
export type TargetWords = Readonly<Record<TargetLanguage, readonly string[]>>;

export function targetWords(koreanList: string): TargetWords {
  const next = numbers(11);
  const pick = (choices: readonly string[]): string => choices[next() % choices.length] ?? '';
  const english = new Set<string>();
  while (english.size < 6_000) {
    english.add(`${pick(ONSETS)}${pick(VOWELS)}${pick(ONSETS)}${pick(VOWELS)}${pick(ENDINGS)}`);
  }
  const korean = koreanList
    .split('\n')
    .flatMap((line) => line.split(' ').slice(1))
    .filter((word) => /^[가-힣]{2,3}$/u.test(word))
    .sort();
  return { en: [...english], ko: korean.filter((_, index) => index % 5 === 0) };
}

const ONSETS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea'];
const ENDINGS = ['n', 'r', 't', 'l', 'nt', 'ment', 'tion', 'ry', 'nce', 'ct'];

/** A concept for each Japanese term: two words in each language, and two others that are forbidden. */
export function listedConcepts(
  terms: readonly string[],
  { en, ko }: TargetWords,
): readonly Concept[] {
  const next = numbers(5);
  const two = (words: readonly string[], space: string): string =>
    `${words[next() % words.length] ?? ''}${space}${words[next() % words.length] ?? ''}`;
  return terms.map((ja, index) => ({
    ...CONCEPT_PRESETS,
    id: `C${String(index)}`,
    terms: [
      { ...TERM_PRESETS, lang: 'ja', text: ja, status: 'preferred' },
      { ...TERM_PRESETS, lang: 'en', text: two(en, ' '), status: 'preferred' },
      { ...TERM_PRESETS, lang: 'en', text: two(en, ' '), status: 'forbidden' },
      {
        ...TERM_PRESETS,
        lang: 'ko',
        text: two(ko, next() % 2 === 0 ? ' ' : ''),
        status: 'preferred',
      },
      { ...TERM_PRESETS, lang: 'ko', text: two(ko, ' '), status: 'forbidden' },
    ],
  }));
}

export interface Written {
  readonly target: string;
  /** Terms of the source whose word was left out. */
  readonly leftOut: number;
}

/** Writes translations: the preferred word for each term but every tenth, three other words after each. */
export function targetProse(
  language: TargetLanguage,
  words: TargetWords,
): (matches: readonly Match[], concepts: ReadonlyMap<string, Concept>) => Written {
  const next = numbers(3);
  const pick = (choices: readonly string[]): string => choices[next() % choices.length] ?? '';
  const after = (): string => (language === 'ko' ? pick(PARTICLES) : '');
  return (matches, concepts) => {
    const parts: string[] = [];
    const written = new Set<string>();
    let leftOut = 0;
    for (const { conceptId, within } of matches) {
      if (within !== null || written.has(conceptId)) continue;
      written.add(conceptId);
      const term = concepts.get(conceptId)?.terms.find(({ lang }) => lang === language);
      if (next() % 10 === 0) leftOut += 1;
      else parts.push(`${term?.text ?? ''}${after()}`);
      for (let count = 0; count < 3; count += 1) parts.push(`${pick(words[language])}${after()}`);
    }
    return { target: parts.join(' '), leftOut };
  };
}

const PARTICLES = ['의', '도', '만', '에서', '까지', '부터', '에'];
