/**
 * What is written onto a word without a space. Most of it leaves the word what it is: 尹錫悦|氏, 米国|側, 在|日本. A few
 * make another term of it, which has an equivalent of its own: 副|大統領 is no president, 抑止|力 no deterrence but a
 * deterrent. Longer pieces (核|実験, 国防|長官) are words, and the term is a real part of the compound.
 */
const CHANGING_PREFIXES: ReadonlySet<string> = new Set([
  ...['副', '準', '亜', '次', '助'], // 副大統領, 準同盟国, 亜大陸, 次官補 (次|官補), 助教授
  ...['非', '不', '無', '未', '反', '脱', '抗'], // 非核保有国, 不拡散, 無人機, 未加盟国, 反政府, 脱原発, 抗生物質
]);

const CHANGING_SUFFIXES: ReadonlySet<string> = new Set([
  ...['力', '性', '度', '率', '量'], // 抑止力, 信頼性, 自由度, 支持率, 放射線量
  ...['化', '的', '用', '製'], // 民主化, 軍事的, 軍用, 日本製
  ...['者', '員', '家', '士', '師', '人'], // 交渉者, 党員, 専門家, 弁護士, 宣教師, 韓国人
  ...['論', '学', '主義', '派', '族', '語'], // 抑止論, 政治学, 民主主義, 強硬派, 部族, 日本語
]);

export function isChangingPrefix(word: string): boolean {
  return CHANGING_PREFIXES.has(word);
}

export function isChangingSuffix(word: string): boolean {
  return CHANGING_SUFFIXES.has(word);
}
