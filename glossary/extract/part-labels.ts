/** What a label in a parenthesis says of the name after it. `aside`: it says nothing about what the term is called. */
export type Role = 'short' | 'alias' | 'fullForm' | 'en' | 'ko' | 'reading' | 'aside';

export interface Label {
  readonly role: Role;
  readonly pattern: RegExp;
}

/** The first that fits holds: 以下同じ is an aside, 以下「法」という a short form. */
export const LABELS: readonly Label[] = [
  { role: 'aside', pattern: /^\s*(?:以下同じ|以下同様|以下略|当時|敬称略|仮称|仮|旧称|旧名|旧|現|元|前|注|図|表|写真|出典|出所)/u },
  { role: 'aside', pattern: /^\s*(?:仏|独|伊|露|西|中|羅|フランス語|ドイツ語|ロシア語|中国語|スペイン語|ラテン語)(?:語|名)?\s*:?(?=\s*$|\s*\p{Script=Latin}|\s*\p{Script=Cyrillic})/u },
  { role: 'short', pattern: /^\s*以下(?:では|、|,)?\s*(?:単に)?/u },
  { role: 'short', pattern: /^\s*(?:略称|略して|略語|略号|略記|略)(?:は|では)?\s*/u },
  { role: 'alias', pattern: /^\s*(?:通称|別名|別称|俗称|愛称|いわゆる|所謂|または|あるいは)(?:は|では)?\s*/u },
  { role: 'fullForm', pattern: /^\s*(?:正式名称|正式名|正式には|正称|フルネーム)(?:は|では)?\s*/u },
  { role: 'en', pattern: /^\s*(?:英語名称|英語名|英語表記|英語|英文名称|英文名|英文|英訳|英名|英)(?:では|は|で)?(?=\s*$|\s*[「『]?\p{Script=Latin})\s*/u },
  { role: 'ko', pattern: /^\s*(?:韓国語名称|韓国語名|韓国語表記|韓国語|朝鮮語|ハングル表記|ハングル|韓国名|韓)(?:では|は|で)?(?=\s*$|\s*[「『]?\p{Script=Hangul})\s*/u },
  { role: 'reading', pattern: /^\s*(?:読み方|読みがな|読み仮名|読み|よみがな|よみ|ふりがな|フリガナ|ヨミ)(?:は|では)?\s*/u },
]; // prettier-ignore
