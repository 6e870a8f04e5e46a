import type { Token } from '../morphology/japanese/token.ts';

/** A word of which a Japanese compound is made: nouns, their prefixes and suffixes, names, letters, numbers. */
export function isNounWord({ partOfSpeech: [kind, sort = ''], surface }: Token): boolean {
  if (kind === '接頭詞') return sort === '名詞接続' || surface === '第';
  return kind === '名詞' && !PRONOMINAL.has(sort) && LETTER.test(surface);
}

/** Joins two words of a compound: キル・チェイン, B-61, 抑止・防衛態勢. */
export function isJoiner(token: Token): boolean {
  return JOINERS.has(token.surface);
}

/** Letters or digits of a Latin name: unknown to a Japanese dictionary, word by word. */
export function isLatin(token: Token): boolean {
  return /^[\p{Script=Latin}\d]+$/u.test(token.surface);
}

export function isNumber({ partOfSpeech: [kind, sort] }: Token): boolean {
  return kind === '名詞' && sort === '数';
}

/** 年 of 2011年, 国 of 3か国. */
export function isCounter({ partOfSpeech: [kind, sort, detail] }: Token): boolean {
  return kind === '名詞' && sort === '接尾' && detail === '助数詞';
}

export function isName({ partOfSpeech: [kind, sort] }: Token): boolean {
  return kind === '名詞' && sort === '固有名詞';
}

export function isPersonName({ partOfSpeech: [kind, sort, detail] }: Token): boolean {
  return kind === '名詞' && sort === '固有名詞' && detail === '人名';
}

/** A noun by itself, as dictionaries list it: no name, no piece of a word. */
export function isCommonNoun({ partOfSpeech: [kind, sort = ''], known }: Token): boolean {
  return known && kind === '名詞' && COMMON.has(sort);
}

/** What begins no term: 当時の, 同, 各 point from this text to something else. */
export function isPointing({ surface, partOfSpeech: [kind, sort] }: Token): boolean {
  if (kind === '接頭詞') return POINTING_PREFIXES.has(surface);
  // 日 of 日韓 is Japan.
  return sort !== '固有名詞' && POINTING_NOUNS.has(surface);
}

/** Written onto a name or a noun, and no part of the term: 尹錫悦|氏, 米国|側, 撃沈|後. */
export function isTrailing({ surface, partOfSpeech: [, sort] }: Token): boolean {
  return sort === '接尾' && TRAILING.has(surface);
}

const LETTER = /[\p{L}\p{N}]/u;
const JOINERS: ReadonlySet<string> = new Set(['・', '-', '–', '=']);
const PRONOMINAL: ReadonlySet<string> = new Set([
  ...['代名詞', '非自立', '特殊', '接続詞的', '動詞非自立的'],
]);
const COMMON: ReadonlySet<string> = new Set(['一般', 'サ変接続', '形容動詞語幹', '副詞可能']);

const POINTING_PREFIXES: ReadonlySet<string> = new Set([
  ...['同', '各', '両', '当', '本', '約', '計', '毎', '某', '翌', '昨', '現', '全'],
]);

const POINTING_NOUNS: ReadonlySet<string> = new Set([
  ...['当時', '現在', '今回', '前回', '次回', '今後', '今日', '昨日', '明日', '先日', '最近', '近年', '従来'],
  ...['今年', '昨年', '去年', '来年', '翌年', '前年', '同年', '毎年', '今月', '先月', '来月', '同月', '以前', '以後', '以降'],
  ...['同社', '同国', '同氏', '同省', '同庁', '同紙', '同誌', '同日', '同様', '両国', '両者', '双方', '各国', '各社', '各地'],
  ...['当社', '弊社', '本稿', '本書', '本章', '本節', '筆者', '前者', '後者', '前述', '上記', '下記', '前掲', '自ら', '自身'],
  ...['一方', '他方', '場合', '結果', '際', '以上', '以下', '全て', 'すべて', '多く', '一部', '後述', '注', '図', '表', '今', '年', '月', '日'],
]); // prettier-ignore

const TRAILING: ReadonlySet<string> = new Set([
  ...['氏', 'さん', '君', '様', '殿', '側', '等', 'など', 'ら', 'たち', '達', 'ごと', '毎'],
  ...['後', '前', '中', '時', '上', '下', '間', '内', '外', '以上', '以下', '以降', '以前', '間際', '際', '頃', 'ごろ', 'ころ'],
  ...['的', '向け', '同士', 'ほど', '当たり', 'あたり', '次第', '自体', '期'],
]); // prettier-ignore
