import type { Gender, GrammaticalNumber, Status, TermType } from '../terms/concept.ts';

/** What other programs and people call our statuses, types, genders and numbers. A word that is not here is a problem. */
const STATUSES: Readonly<Record<Status, readonly string[]>> = {
  preferred: ['preferred', 'preferredterm', 'preferredtermadmnsts', 'approved', 'standard', 'recommended', '推奨', '承認', '承認済み', '採用', '優先', '권장', '승인', '우선'],
  admitted: ['admitted', 'admittedterm', 'admittedtermadmnsts', 'allowed', 'accepted', 'acceptable', '許容', '可', '허용'],
  deprecated: ['deprecated', 'deprecatedterm', 'deprecatedtermadmnsts', 'notrecommended', 'nonstandard', 'obsolete', 'superseded', 'supersededterm', 'supersededtermadmnsts', '非推奨', '廃止', '旧称', '비권장', '폐기'],
  forbidden: ['forbidden', 'prohibited', 'banned', 'donotuse', 'rejected', '禁止', '使用禁止', '使用不可', '不可', '금지', '사용금지'],
  proposed: ['proposed', 'proposedterm', 'provisional', 'draft', 'new', 'candidate', 'review', 'pending', '提案', '候補', '仮', '未承認', '제안', '후보', '미승인'],
}; // prettier-ignore

const TYPES: Readonly<Record<TermType, readonly string[]>> = {
  fullForm: ['fullform', 'full', 'term', '正式名称', '正式', '정식명칭', '정식'],
  abbreviation: ['abbreviation', 'abbr', 'abbreviatedform', '略語', '略称', '약어', '약칭'],
  acronym: ['acronym', 'initialism', '頭字語', '두문자어'],
  variant: ['variant', 'spellingvariant', 'orthographicvariant', '異表記', '表記揺れ', '이형', '이표기'],
  shortForm: ['shortform', 'short', '短縮形', '通称', '줄임말', '단축형'],
  phrase: ['phrase', 'phraseologicalunit', 'setphrase', '句', '慣用句', '成句', '구', '관용구'],
}; // prettier-ignore

const GENDERS: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ['masculine', 'masc', 'm', '男性'],
  feminine: ['feminine', 'fem', 'f', '女性'],
  neuter: ['neuter', 'neutral', 'n', '中性'],
  other: ['other', 'othergender', 'common'],
};

const NUMBERS: Readonly<Record<GrammaticalNumber, readonly string[]>> = {
  singular: ['singular', 'sing', 'sg', '単数', '단수'],
  plural: ['plural', 'pl', '複数', '복수'],
  dual: ['dual'],
  mass: ['mass', 'massnoun', 'uncountable', '不可算'],
  other: ['other', 'othernumber'],
};

export const statusOf = finder(STATUSES);
export const termTypeOf = finder(TYPES);
export const genderOf = finder(GENDERS);
export const numberOf = finder(NUMBERS);

/** Upper and lower case, width, spaces, hyphens and underlines make no difference: full_form, Full Form, fullForm. */
function finder<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
): (written: string) => T | null {
  const byWord = new Map<string, T>();
  for (const [value, names] of entriesOf(words)) for (const name of names) byWord.set(name, value);
  return (written) =>
    byWord.get(
      written
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_-]+/g, ''),
    ) ?? null;
}

function entriesOf<T extends string, V>(
  record: Readonly<Record<T, V>>,
): readonly (readonly [T, V])[] {
  const isKey = (key: string): key is T => key in record;
  return Object.keys(record)
    .filter(isKey)
    .map((key) => [key, record[key]] as const);
}
