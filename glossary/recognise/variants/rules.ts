/**
 * The rules by which two spellings may stand for one word, each with an example of what it makes alike; a test executes
 * them. `limit` is a pair that looks like the rule's business and is not.
 */
export interface VariantRule {
  readonly example: readonly [before: string, after: string];
  readonly limit: readonly [one: string, other: string];
}

// prettier-ignore
export const VARIANT_RULES = {
  kanjiVariant: { example: ['渡邊', '渡辺'],       limit: ['弁護', '便後'] },
  iteration:    { example: ['佐々木', '佐佐木'],   limit: ['国々', '国'] },
  kana:         { example: ['ヴェトナム', 'ベトナム'], limit: ['シャトル', 'シアトル'] },
  longVowel:    { example: ['サーバー', 'サーバ'],   limit: ['ビール', 'ビル'] },
  middleDot:    { example: ['キル・チェイン', 'キルチェイン'], limit: ['日・米', '日米'] },
  hyphen:       { example: ['b-61', 'b61'],       limit: ['9-11', '911'] },
  numeral:      { example: ['三軸', '3軸'],         limit: ['一時', '1時'] },
} as const satisfies Record<string, VariantRule>;

export type VariantRuleName = keyof typeof VARIANT_RULES;

export const VARIANT_RULE_NAMES = [
  'kanjiVariant',
  'iteration',
  'kana',
  'longVowel',
  'middleDot',
  'hyphen',
  'numeral',
] as const satisfies readonly VariantRuleName[];

/** A bit for each rule, so that a set of them is a number. */
export const RULE_BITS: Readonly<Record<VariantRuleName, number>> = {
  kanjiVariant: 1,
  iteration: 2,
  kana: 4,
  longVowel: 8,
  middleDot: 16,
  hyphen: 32,
  numeral: 64,
};
