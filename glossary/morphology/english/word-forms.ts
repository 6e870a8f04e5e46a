import { IRREGULAR_PLURALS } from './irregular-plurals.ts';
import { IRREGULAR_VERBS } from './irregular-verbs.ts';

/** Words are given and answered in lower case. */

/** The plurals a noun may have: memoranda and memorandums. */
export function pluralsOf(noun: string): readonly string[] {
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  if (MAN.test(noun)) return [`${noun.slice(0, -2)}en`];
  const [, prefix = '', base = ''] = COMPOUND.exec(noun) ?? [];
  if (base !== '') return (IRREGULAR_PLURALS.get(base) ?? []).map((plural) => prefix + plural);
  return hasNoPlural(noun) ? [] : withS(noun);
}

/** Schoolchildren and housewives. */
const COMPOUND = /^([a-z]{3,})(child|craft|foot|goose|knife|leaf|life|mouse|shelf|tooth|wife)$/;

/** Adjectives whose plural would be another word: news, goods, economics. */
function hasNoPlural(word: string): boolean {
  return PLURAL_ONLY.has(`${word}s`) || (word.endsWith('ic') && !NOUNS_IN_IC.has(word));
}

/** Plurals that are words of their own, and have no singular. */
const PLURAL_ONLY: ReadonlySet<string> = new Set(
  'auspices belongings clothes customs earnings goods news outskirts premises proceeds remains savings surroundings thanks whereabouts'.split(
    ' ',
  ),
);
const NOUNS_IN_IC: ReadonlySet<string> = new Set(
  'antibiotic attic characteristic classic cleric clinic comic cosmetic critic epidemic fabric graphic mechanic medic metric mosaic panic pandemic picnic plastic relic republic rubric sceptic skeptic statistic tactic topic'.split(
    ' ',
  ),
);

/** Policewoman and man-of-war, but not human, German and Roman. */
const MAN = /^(?!.*(?:hu|ger|ro|otto|sha|talis|nor)man$).+man$/;

/** The nouns that may have this plural: bases may be of base or basis. Empty where it can be none. */
export function singularsOf(plural: string): readonly string[] {
  const candidates = [
    ...(SINGULARS.get(plural) ?? []),
    ...(plural.endsWith('men') ? [`${plural.slice(0, -2)}an`] : []),
    ...SINGULAR_ENDINGS.filter(([end]) => plural.endsWith(end) && plural.length > end.length).map(
      ([end, instead]) => plural.slice(0, plural.length - end.length) + instead,
    ),
  ];
  return Array.from(new Set(candidates)).filter(
    (noun) => noun.length > 1 && pluralsOf(noun).includes(plural),
  );
}

/** Third person, past, participles and -ing form of a verb given in its base form. */
export function verbFormsOf(verb: string): readonly string[] {
  return [
    ...(IRREGULAR_PRESENTS.get(verb) ?? (NO_VERBS.has(verb) ? [] : withS(verb))),
    ...(irregularPast(verb) ?? withEnding(verb, 'ed')),
    ...withEnding(verb, 'ing'),
  ];
}

/** New and good are no verbs, and news and goods none of their forms. */
const NO_VERBS: ReadonlySet<string> = new Set(['custom', 'earning', 'good', 'new', 'saving']);

const IRREGULAR_PRESENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['be', ['am', 'is', 'are']],
  ['have', ['has']],
]);

/** Verbs keep their ways behind a prefix: outfight like fight. */
function irregularPast(verb: string): readonly string[] | null {
  const own = IRREGULAR_VERBS.get(verb);
  if (own !== undefined) return own;
  const [, prefix = '', base = ''] = /^(fore|mis|out|over|pre|re|un|under)(.+)$/.exec(verb) ?? [];
  const forms = IRREGULAR_VERBS.get(base);
  return forms === undefined
    ? null
    : [...forms.map((form) => prefix + form), ...withEnding(verb, 'ed')];
}

const SIBILANT = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;

function withS(word: string): readonly string[] {
  if (CONSONANT_Y.test(word)) return [`${word.slice(0, -1)}ies`];
  if (SIBILANT.test(word)) return [`${word}es`];
  if (/[^aeiou]o$/.test(word)) return [`${word}es`, `${word}s`];
  return [`${word}s`];
}

const SINGULAR_ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
];

/** -ed and -ing: deterred and travelled double a letter, based drops one. */
function withEnding(word: string, ending: string): readonly string[] {
  const startsWithI = ending.startsWith('i');
  if (word.endsWith('ie') && startsWithI) return [`${word.slice(0, -2)}y${ending}`];
  if (/(?:ee|oe|ye)$/.test(word)) return [startsWithI ? word + ending : word + ending.slice(1)];
  if (word.endsWith('e')) return [word.slice(0, -1) + ending];
  if (CONSONANT_Y.test(word) && !startsWithI) return [`${word.slice(0, -1)}i${ending}`];
  if (/[^aeiou]ic$/.test(word)) return [`${word}k${ending}`, word + ending];
  const last = word.slice(-1);
  if (/[iu][ae]l$/.test(word)) return [word + ending, word + last + ending];
  if (!ENDS_ON_ONE_VOWEL_AND_CONSONANT.test(word)) return [word + ending];
  const doubled = word + last + ending;
  // One syllable doubles (banned); of more, those stressed on the last (deterred), and with l in Britain (travelled).
  return isOneSyllable(word) ? [doubled] : [word + ending, doubled];
}

const ENDS_ON_ONE_VOWEL_AND_CONSONANT = /(?:^|[^aeiou]|qu)[aeiouy][^aeiouwxy]$/;

function isOneSyllable(word: string): boolean {
  return (word.replace(/qu/g, 'q').match(/[aeiouy]+/g) ?? []).length === 1;
}

const SINGULARS = invert(IRREGULAR_PLURALS);

function invert(table: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string[]> {
  const inverted = new Map<string, string[]>();
  for (const [word, forms] of table) {
    for (const form of forms) inverted.set(form, [...(inverted.get(form) ?? []), word]);
  }
  return inverted;
}
