import { finalOfSyllable, isSyllable, type FinalSound } from './syllables.ts';

/**
 * What the spoken word ends on; null where nobody can tell. Latin letters that are spelt out and digits by their Korean
 * names (NCG 엔시지, 3 삼), others by the sounds that end English words (SNOWCAT 캣, Google 글). What stands in brackets at the end, and
 * quotes, are not spoken: 그룹(NCG) ends as 그룹.
 */
export function finalSoundOf(word: string): FinalSound | null {
  const spoken = word
    .normalize('NFC')
    .replace(/\s*[([（〔［][^()（）[\]〔〕［］]*[)\]）〕］]\s*$/u, '')
    .replace(/[^\p{L}\p{N}%]+$/u, '');
  const unit = spoken.charCodeAt(spoken.length - 1);
  if (Number.isNaN(unit)) return null;
  if (isSyllable(unit)) return finalOfSyllable(unit);
  const last = spoken.slice(-1);
  if (last === '%') return 'vowel';
  const digits = /\d+$/.exec(spoken)?.[0];
  if (digits !== undefined) return finalOfNumber(digits);
  const letters = /[A-Za-z]+$/.exec(spoken)?.[0];
  return letters === undefined ? null : finalOfLatin(letters);
}

/** 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly FinalSound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** 십, 백, 천 and 만 end on consonants, and so do 억 and 영; 조 is a vowel. */
function finalOfNumber(digits: string): FinalSound {
  if (!digits.endsWith('0')) return DIGITS[Number(digits.slice(-1))] ?? 'consonant';
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0;
  return zeros >= 12 && zeros < 16 && zeros < digits.length ? 'vowel' : 'consonant';
}

/** Letters whose Korean names end on a consonant: 엘 엠 엔 알. The others end on vowels (에프 에스 엑스 …). */
const NAMES: ReadonlyMap<string, FinalSound> = new Map([
  ['L', 'rieul'],
  ['M', 'consonant'],
  ['N', 'consonant'],
  ['R', 'rieul'],
]);

/** Short capitals, and those without a vowel, are spelt out; SNOWCAT and Google are read. */
function finalOfLatin(letters: string): FinalSound | null {
  const isSpelt =
    letters === letters.toUpperCase() && (letters.length < 5 || !/[AEIOUY]/.test(letters));
  if (isSpelt) return NAMES.get(letters.slice(-1)) ?? 'vowel';
  const word = letters.toLowerCase();
  return READINGS.find(({ ending }) => ending.test(word))?.final ?? null;
}

/**
 * How Korean writes the ends of English words. What may be written in two ways is left open (키트 and 킷, 웹 but 클럽, 백 but 리그).
 * The first that fits holds.
 */
const READINGS: readonly { readonly ending: RegExp; readonly final: FinalSound | null }[] = [
  // 구글, 모델, 카펠.
  { ending: /(?:[^aeiou]le|l|lle)$/, final: 'rieul' },
  // 온라인, 크롬, 빔, 링; ng is 잉.
  { ending: /(?:n|m|[aeiou](?:ne|me)|ng)$/, final: 'consonant' },
  // 캣, 톱, 북, 라켓: one short vowel before p, t, k.
  { ending: /(?:^|[^aeiou])[aeiou](?:p|t|ck)$/, final: 'consonant' },
  { ending: /(?:^|[^aeiou])oo(?:k)$/, final: 'consonant' },
  { ending: /[bdgkptc]$/, final: null },
  // 레이더, 오피스, 조지, 서비스, 트위터, 나토.
  { ending: /[a-z]$/, final: 'vowel' },
];
