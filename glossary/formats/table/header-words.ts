import type { Status, Term, TermType } from '../../terms/concept.ts';
import { languageOf } from '../languages.ts';

/**
 * What a heading says its column holds. `lang` is null where it names no language; `source` and `target` are those of a
 * bilingual table.
 */
export interface HeadingMeaning {
  readonly field: HeadingField;
  readonly lang: string | null;
}

type TermField = Exclude<keyof Term, 'lang' | 'text'>;

/**
 * `text` is the term; `synonym`, `short`, `avoid` and `never` are terms of a status or type of their own. `language` is a
 * column that names the language of its row, `info` memoQ's list of a term's settings.
 */
export type HeadingField =
  | TermField
  | 'text'
  | 'synonym'
  | 'short'
  | 'avoid'
  | 'never'
  | 'id'
  | 'domain'
  | 'definition'
  | 'language'
  | 'info';

/** What a term of such a column is, beyond being one. */
export const TERM_COLUMNS: Partial<
  Readonly<Record<HeadingField, { readonly status?: Status; readonly type?: TermType }>>
> = {
  text: {},
  synonym: { status: 'admitted' },
  short: { status: 'admitted', type: 'abbreviation' },
  avoid: { status: 'deprecated' },
  never: { status: 'forbidden' },
};

/** Words for the fields in English, Japanese and Korean, and as Crowdin, memoQ, MultiTerm and Phrase write them. */
const WORDS: Readonly<Record<HeadingField, readonly string[]>> = {
  id: ['id', 'no', 'number', 'code', 'conceptid', 'entryid', 'entrynumber', 'termid', 'stringid', '番号', '用語id', '用語番号', '번호', '용어번호', '용어id', '항목번호'],
  domain: ['domain', 'subject', 'subjectfield', 'category', 'field', 'topic', 'conceptsubject', 'conceptdomain', 'entrysubject', 'entrydomain', '分野', '分類', 'カテゴリ', 'カテゴリー', '領域', '분야', '분류', '영역', '카테고리'],
  definition: ['definition', 'def', 'description', 'meaning', 'explanation', 'conceptdefinition', '定義', '説明', '意味', '解説', '정의', '설명', '뜻', '의미', '해설'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'memo', 'usage', 'usagenote', 'conceptnote', 'entrynote', '備考', '注', '注記', '注釈', '補足', 'メモ', 'コメント', '비고', '메모', '주석', '참고', '코멘트'],
  source: ['source', 'reference', 'references', 'termsource', '出典', '典拠', '出所', '参考文献', '참고문헌', '출처', '근거', '전거'],
  text: ['term', 'terms', 'word', 'name', 'text', 'string', 'expression', 'entry', 'preferred', 'preferredterm', '用語', '語', '語句', '見出し', '見出し語', '表記', '용어', '단어', '표제어', '표기'],
  synonym: ['synonym', 'synonyms', 'admitted', 'alternative', 'alternatives', 'variant', 'variants', '同義語', '別名', '類義語', '別表記', '異表記', '許容', '동의어', '유의어', '별칭', '이표기', '허용'],
  short: ['abbreviation', 'abbreviations', 'acronym', 'abbr', 'shortform', '略語', '略称', '略', '약어', '약칭', '줄임말'],
  avoid: ['deprecated', 'notrecommended', 'obsolete', 'avoid', '非推奨', '旧称', '旧訳', '비권장', '구칭'],
  never: ['forbidden', 'prohibited', 'banned', 'donotuse', '禁止', '禁止語', '使用禁止', '使用不可', '금지', '금지어', '사용금지'],
  reading: ['reading', 'readings', 'yomi', 'kana', 'furigana', 'hiragana', 'pronunciation', '読み', 'よみ', '読み方', 'よみかた', '読み仮名', '読みがな', 'よみがな', 'ふりがな', 'フリガナ', 'ヨミ', 'かな', 'カナ', '요미', '읽기', '독음', '발음', '후리가나'],
  partOfSpeech: ['partofspeech', 'pos', 'wordclass', '品詞', '품사'],
  status: ['status', 'usagestatus', 'administrativestatus', 'approval', '状態', 'ステータス', '状況', '使用可否', '상태', '사용여부'],
  type: ['type', 'termtype', '種類', '種別', '用語の種類', '종류', '유형'],
  hanja: ['hanja', '한자', '漢字', '漢字表記', '漢字語'],
  gender: ['gender', 'grammaticalgender', '性', '성'],
  number: ['grammaticalnumber', 'pluralform', '数', '수'],
  casePolicy: ['casepolicy'],
  match: ['match', 'matchmode'],
  example: ['example', 'examples', 'context', 'usageexample', 'sample', 'termexample', '例', '例文', '用例', '文脈', '예', '예문', '용례', '문맥'],
  info: ['terminfo'],
  language: ['language', 'lang', 'languagecode', 'locale', '言語', '言語コード', '언어', '언어코드'],
}; // prettier-ignore

const FIELDS = new Map<string, HeadingField>(
  Object.entries(WORDS).flatMap(([field, words]) =>
    isField(field) ? words.map((word) => [word, field] as const) : [],
  ),
);

/** The two sides of a bilingual table. */
const SIDES = new Map<string, 'source' | 'target'>([
  ...['source', 'src', 'original', '原文', '原語', '原', '원문', '원어'].map((word) => [word, 'source'] as const),
  ...['target', 'tgt', 'translation', '訳文', '訳語', '訳', '対訳', '번역', '번역문', '번역어', '역문', '역어'].map((word) => [word, 'target'] as const),
]); // prettier-ignore

/** Null if the heading says nothing we know. */
export function meaningOf(heading: string): HeadingMeaning | null {
  const name = heading.normalize('NFKC').trim();
  const bracketed = /^(.*?)\s*[[(]\s*([^\])]+)\s*[\])]$/.exec(name);
  if (bracketed !== null) {
    const [, outer = '', inner = ''] = bracketed;
    return together(outer, inner) ?? together(inner, outer) ?? alone(outer);
  }
  const whole = alone(name);
  // ja_note is a language with a subtag to its letters, and a note to whoever wrote it.
  if (whole !== null && (whole.lang === null || !/[\s._-]/.test(name))) return whole;
  for (const { left, right } of cuts(name)) {
    const found = together(left, right) ?? together(right, left);
    if (found !== null) return found;
  }
  return whole;
}

/** `field` beside a word for a language or a side. */
function together(field: string, beside: string): HeadingMeaning | null {
  const lang = languageOf(beside) ?? SIDES.get(fold(beside)) ?? null;
  const meant = FIELDS.get(fold(field)) ?? (SIDES.has(fold(field)) ? 'text' : undefined);
  return lang === null || meant === undefined ? null : { field: meant, lang };
}

function alone(name: string): HeadingMeaning | null {
  const field = FIELDS.get(fold(name));
  if (field !== undefined) return { field, lang: null };
  const lang = languageOf(name) ?? SIDES.get(fold(name)) ?? null;
  return lang === null ? null : { field: 'text', lang };
}

/** Every way to take a heading for two words: at a mark, at a capital (sourceLang), or after a language (日本語定義). */
function cuts(name: string): readonly { readonly left: string; readonly right: string }[] {
  const places = Array.from(
    name.matchAll(/[\s._:/-]+|(?<=\p{Ll})(?=\p{Lu})|(?<=[語어문한英和])(?=[^\s])/gu),
  );
  return places.map(({ index, 0: mark }) => ({
    left: name.slice(0, index),
    right: name.slice(index + mark.length),
  }));
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');
}

function isField(name: string): name is HeadingField {
  return name in WORDS;
}
