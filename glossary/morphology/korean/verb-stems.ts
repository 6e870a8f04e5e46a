import type { EndingClass } from './verb-endings.ts';
import { FINALS, lastSyllable, withFinal, withVowel } from './syllables.ts';

/** What a form of a verb begins with, and the endings that may follow. */
export type Stem = readonly [text: string, endings: EndingClass];

export interface StemRule {
  /** A verb as dictionaries list it, and one of its forms. A test executes it. */
  readonly example: readonly [listed: string, form: string];
  /** Without its 다. */
  applies(stem: string): boolean;
  stems(stem: string): readonly Stem[];
}

const [A, AE, YAE, EO, YEO, O, WA, WAE, OE, U, WO, EU, I] = [
  0, 1, 3, 4, 6, 8, 9, 10, 11, 13, 14, 18, 20,
];
const OPEN_VOWELS: ReadonlySet<number> = new Set([A, AE, 2, EO, 5, YEO, 7]);
const FINAL_LM = 10;

/** Regular verbs among those that look irregular, and the other way round. */
const REGULAR_B = /(?:입|잡|뽑|씹|접|좁|집|업|꼽)$/u;
const IRREGULAR_D = /(?:듣|걷|묻|싣|긷|컫|붇|깨닫)$/u;
const IRREGULAR_S = /(?:짓|잇|긋|붓|젓|낫)$/u;
const IRREGULAR_H = /.(?:갛|맣|랗|얗|겋|멓|렇|떻|옇)$/u;

const isOpen = (stem: string): boolean => finalOf(stem) === FINALS.none;
const finalOf = (stem: string): number => lastSyllable(stem).final;
const vowelOf = (stem: string): number => lastSyllable(stem).vowel;

/** 하, 하면, 한, 할, 함, 합니다: what a stem on a vowel has without 아 or 어. */
function bare(stem: string): readonly Stem[] {
  return [
    [stem, 'vowel'],
    [withFinal(stem, FINALS.n), 'n'],
    [withFinal(stem, FINALS.l), 'l'],
    [withFinal(stem, FINALS.m), 'm'],
    [withFinal(stem, FINALS.b), 'b'],
  ];
}

/** 막아, 막았다, 먹어, 먹었다; what vowel it is is not worth knowing. */
function spelt(stem: string): readonly Stem[] {
  return [
    [`${stem}아`, 'open'],
    [`${stem}어`, 'open'],
    [`${stem}았`, 'past'],
    [`${stem}었`, 'past'],
  ];
}

/** 와, 왔다: the vowel of the stem and 아 or 어 in one. */
function fused(stem: string, vowel: number): readonly Stem[] {
  return [
    [withVowel(stem, vowel), 'open'],
    [withVowel(stem, vowel, FINALS.past), 'past'],
  ];
}

/** 들으면, 지은: the endings with 으 behind a stem that has lost or changed its final consonant. */
function softened(stem: string): readonly Stem[] {
  return [
    ...spelt(stem),
    [`${stem}으`, 'vowel'],
    [`${stem}은`, 'n'],
    [`${stem}을`, 'l'],
    [`${stem}음`, 'm'],
  ];
}

// prettier-ignore
export const STEM_RULES: readonly StemRule[] = [
  { example: ['하다', '하여'],       applies: (s) => s.endsWith('하'),
    stems: (s) => [...bare(s), [`${s}여`, 'open'], [`${s}였`, 'past'], ...fused(s, AE)] },
  { example: ['가다', '갔다'],       applies: (s) => isOpen(s) && !s.endsWith('하') && OPEN_VOWELS.has(vowelOf(s)),
    stems: (s) => [...bare(s), ...spelt(s), ...fused(s, vowelOf(s))] },
  { example: ['보다', '봤다'],       applies: (s) => isOpen(s) && vowelOf(s) === O,
    stems: (s) => [...bare(s), ...spelt(s), ...fused(s, WA)] },
  { example: ['세우다', '세웠다'],   applies: (s) => isOpen(s) && vowelOf(s) === U,
    stems: (s) => [...bare(s), ...spelt(s), ...fused(s, WO)] },
  { example: ['되다', '됐다'],       applies: (s) => isOpen(s) && vowelOf(s) === OE,
    stems: (s) => [...bare(s), ...spelt(s), ...fused(s, WAE)] },
  { example: ['지키다', '지켰다'],   applies: (s) => isOpen(s) && vowelOf(s) === I,
    stems: (s) => [...bare(s), ...spelt(s), ...fused(s, YEO)] },
  { example: ['따르다', '따랐다'],   applies: (s) => isOpen(s) && vowelOf(s) === EU,
    stems: (s) => [...bare(s), ...fused(s, A), ...fused(s, EO)] },
  { example: ['오르다', '올랐다'],   applies: (s) => s.length > 1 && s.endsWith('르'),
    stems: (s) => ['라', '러'].flatMap((end): readonly Stem[] => {
      const doubled = withFinal(s.slice(0, -1), FINALS.l) + end;
      return [[doubled, 'open'], [withFinal(doubled, FINALS.past), 'past']];
    }) },
  { example: ['이르다', '이르렀다'], applies: (s) => s.endsWith('르'),
    stems: (s) => [[`${s}러`, 'open'], [`${s}렀`, 'past']] },
  { example: ['바뀌다', '바뀌었다'], applies: (s) => isOpen(s) && ![...OPEN_VOWELS, O, U, OE, I, EU].includes(vowelOf(s)),
    stems: (s) => [...bare(s), ...spelt(s)] },
  { example: ['만들다', '만든'],     applies: (s) => finalOf(s) === FINALS.l,
    stems: (s) => {
      const short = withFinal(s, FINALS.none);
      return [[s, 'vowel'], [s, 'l'], ...spelt(s), [short, 'liquid'], [withFinal(s, FINALS.n), 'n'],
        [withFinal(s, FINAL_LM), 'm'], [withFinal(s, FINALS.b), 'b']];
    } },
  { example: ['돕다', '도왔다'],     applies: (s) => finalOf(s) === FINALS.b && !REGULAR_B.test(s),
    stems: (s) => {
      const short = withFinal(s, FINALS.none);
      return [[s, 'consonant'], ...bare(`${short}우`), [`${short}와`, 'open'], [`${short}워`, 'open'],
        [`${short}왔`, 'past'], [`${short}웠`, 'past']];
    } },
  { example: ['듣다', '들었다'],     applies: (s) => IRREGULAR_D.test(s), stems: (s) => softened(withFinal(s, FINALS.l)) },
  { example: ['짓다', '지은'],       applies: (s) => IRREGULAR_S.test(s), stems: (s) => softened(withFinal(s, FINALS.none)) },
  { example: ['그렇다', '그래서'],   applies: (s) => IRREGULAR_H.test(s),
    stems: (s) => {
      const short = withFinal(s, FINALS.none);
      return [...bare(short), ...fused(short, AE), ...fused(short, YAE)];
    } },
  { example: ['막다', '막아서'],     applies: (s) => !isOpen(s) && finalOf(s) !== FINALS.l,
    stems: (s) => [[s, 'consonant'], ...spelt(s)] },
];
