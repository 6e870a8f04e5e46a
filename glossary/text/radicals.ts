/**
 * CJK radicals that PDF fonts give in the place of kanji, each with the kanji after it. NFKC turns the Kangxi block
 * (U+2F00) into kanji but leaves this one (U+2E80) alone, except for two of its signs.
 */
// prettier-ignore
const PAIRS =
  '⺀冫 ⺁厂 ⺅亻 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺔彑 ⺝月 ⺟母 ⺠民 ⺡氵 ⺢水 ⺣灬 ⺦丬 ⺩王 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺱罓 ⺲罒 ⺷羊 ⺸羊 ⺹耂 ⺼肉 ⺽臼 ⻁虎 ⻃西 ⻄西 ⻅見 ⻆角 ⻇角 ⻈言 ⻉貝 ⻊足 ⻋車 ⻌辶 ⻍辶 ⻎辶 ' +
  '⻏邑 ⻐金 ⻑長 ⻒長 ⻓長 ⻔門 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韋 ⻚頁 ⻛風 ⻜飛 ⻝食 ⻞食 ⻟食 ⻠食 ⻡首 ⻢馬 ⻣骨 ⻤鬼 ⻥魚 ⻦鳥 ⻨麦 ⻩黄 ⻪黽 ⻫斉 ⻬斉 ⻭歯 ⻮歯 ⻯竜 ⻰竜 ⻱亀 ⻲亀';

const KANJI = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
const RADICAL = /[\u2e80-\u2ef2]/gu;

/** `text` with kanji in the place of radicals, unit for unit. */
export function radicalsToKanji(text: string): string {
  return text.replace(RADICAL, (radical) => KANJI.get(radical) ?? radical);
}
