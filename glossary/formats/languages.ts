import { LANGUAGES, type Language } from '../terms/concept.ts';

/**
 * Languages as other programs and people write them: codes of two and three letters with any region or script (ja-JP,
 * ko_KR, en-Latn-x-…), and names. jp and kr are countries, but nobody who writes them means anything else.
 */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  ja: [
    'ja',
    'jpn',
    'jp',
    'japanese',
    '日本語',
    '日語',
    '和',
    '和文',
    '日',
    '일본어',
    '일어',
    '일문',
  ],
  en: ['en', 'eng', 'english', '英語', '英', '英文', '영어', '영문', '영'],
  ko: [
    'ko',
    'kor',
    'kr',
    'korean',
    '韓国語',
    '朝鮮語',
    '韓',
    '韓文',
    '한국어',
    '한글',
    '국문',
    '한',
  ],
};

const BY_NAME = new Map(
  LANGUAGES.flatMap((language) => NAMES[language].map((name) => [name, language] as const)),
);

/** Null if it is none of ours. */
export function languageOf(written: string): Language | null {
  const name = written.normalize('NFKC').trim().toLowerCase();
  const whole = BY_NAME.get(name);
  if (whole !== undefined) return whole;
  const [primary = '', ...rest] = name.split(/[-_]/);
  const coded = /^[a-z]{2,3}$/.test(primary) && rest.every((part) => /^[a-z0-9]{1,8}$/.test(part));
  const named = /^([a-z]+)\s*[([]/.exec(name)?.[1] ?? '';
  return (coded ? BY_NAME.get(primary) : BY_NAME.get(named)) ?? null;
}

/** jp and kr are no codes of languages. */
export function isMisnamed(written: string): boolean {
  return /^(jp|kr)([-_]|$)/i.test(written.trim());
}
