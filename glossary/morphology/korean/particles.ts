import { finalSoundOf } from './final-sound.ts';

/** Particles that have two forms: after a consonant, after a vowel. 으로 and its compounds take the latter after ㄹ too. */
// prettier-ignore
const PAIRS: readonly Pair[] = [
  ['은', '는'], ['이', '가'], ['을', '를'], ['과', '와'], ['으로', '로'], ['으로서', '로서'], ['으로써', '로써'], ['으로부터', '로부터'],
  ['으로의', '로의'], ['으로는', '로는'], ['으로도', '로도'], ['으로만', '로만'], ['으로서의', '로서의'], ['으로써의', '로써의'],
  ['과의', '와의'], ['과는', '와는'], ['과도', '와도'], ['이랑', '랑'], ['이여', '여'], ['아', '야'], ['이나', '나'],
  ['이란', '란'], ['이라는', '라는'], ['이라고', '라고'], ['이라도', '라도'], ['이라면', '라면'], ['이야', '야'], ['이야말로', '야말로'],
];

/** Forms of 이다 whose 이 people keep behind a vowel: 체제이며, 체제며. */
const COPULAS: readonly Pair[] = [
  ['이며', '며'],
  ['이든', '든'],
  ['이든지', '든지'],
  ['이요', '요'],
];

type Pair = readonly [afterConsonant: string, afterVowel: string];

/**
 * The particle in the form that the word before it takes: 그룹 + 를 -> 을, 서울 + 으로 -> 로, NCG + 을 -> 를. Particles of one form, those
 * that are right as they are, and those after a word whose sound is not known, come back unchanged.
 */
export function particleAfter(word: string, particle: string): string {
  const final = finalSoundOf(word);
  if (final === null) return particle;
  const copula = COPULAS.find(([, short]) => short === particle);
  if (copula !== undefined) return final === 'vowel' ? particle : copula[0];
  const pair = PAIRS.find((forms) => forms.includes(particle));
  if (pair === undefined) return particle;
  const [afterConsonant, afterVowel] = pair;
  if (final === 'rieul') return afterConsonant.startsWith('으') ? afterVowel : afterConsonant;
  return final === 'vowel' ? afterVowel : afterConsonant;
}

/** The particle of two forms that stands at an offset and ends its word there; the longest, null where there is none. */
export function particleAt(text: string, offset: number): string | null {
  const [run = ''] = /^[가-힣]*/.exec(text.slice(offset, offset + LONGEST + 1)) ?? [];
  return FORMS.has(run) ? run : null;
}

/** For every particle that would be wrong behind a word, the form that is right. */
export function particlesAfter(word: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(FORMS, (form) => [form, particleAfter(word, form)] as const).filter(
      ([wrong, right]) => wrong !== right,
    ),
  );
}

const FORMS: ReadonlySet<string> = new Set(PAIRS.flat());
const LONGEST = Math.max(...Array.from(FORMS, (form) => form.length));

/** The word with the particle in the form that it takes. */
export function attachParticle(word: string, particle: string): string {
  return word + particleAfter(word, particle);
}
