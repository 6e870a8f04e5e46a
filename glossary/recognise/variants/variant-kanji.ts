import { OLD_KANJI } from './old-kanji.ts';

/**
 * What OpenCC does not know, a pair a word, the form to read on the right: forms of names (髙 﨑 嶋 邉), forms that the
 * 2010 list of common kanji and the fonts before it write differently (𠮟叱 頰頬 剝剥), forms Korean texts use (敎 淸 曺), old
 * second forms (鬪 啓 凉). Only forms of one kanji stand here; 交替 and 交代 are words and belong to the spellings.
 */
// prettier-ignore
const OUR_KANJI = `
  髙高 﨑崎 嵜崎 嶋島 嶌島 邉辺 濵浜 𠮷吉 冨富 舘館 桒桑 栁柳 舩船 曻昇 𣘺橋 槗橋 圡土 𡈽土 兠兜 﨔欅 神神 祐祐 德徳 隆隆
  𠮟叱 頰頬 剝剥 喻喩 瘦痩 籠篭 蠅蝿 鰺鯵 鶯鴬 壺壷 儘侭 藪薮 鱻鮮 讚讃 鬱欝 賤賎 邇迩 瀆涜 礪砺 蠣蛎 灌潅 屛屏 幷并 靱靭 頸頚 麩麸 騨驒
  敎教 淸清 靑青 曺曹 尙尚 旣既 宮宫 呂吕 顚顛 巓巔 晳皙 鷄鶏 劒剣 劔剣 釼剣 羮羹 彔录 卨禼 裵裴 凞熙 煕熙 熈熙 暎映 昻昂 奭奭
  鬪闘 啟啓 凉涼 决決 况況 减減 凖準 寃冤 冦寇 册冊 柵栅 窗窓 窻窓 聨連 恊協 枩松 躰体 軆体 迯逃 竒奇 糺糾 壻婿 聟婿 恠怪 慙慚 烟煙 畧略 畵画
  盃杯 秌秋 穐秋 亰京 峩峨 舖舗 嘆歎 刄刃 飮飲 飱飧 駈駆 敺駆 皷鼓 讐讎 皈帰 畄留 疂畳 燿耀 吊弔 廐厩 廏厩 戱戯 刋刊 亊事 攷考 朶朵 歿没 殁没 毘毗
  笋筍 竪豎 耻恥 脉脈 豔艶 葢蓋 盖蓋 襟衿 詠咏 谿渓 迹跡 蹟跡 逬迸 銕鉄 鎚槌 陞昇 雁鴈 飃飄 鵞鵝 礦鉱 砿鉱 譁嘩 崕崖 翶翺 鑒鑑 關関 眾衆 衞衛
`;

/** From a unit of the BMP to the unit read in its place; 0 where it is read as it stands. */
export const MODERN_UNITS = new Uint16Array(0x10000);
/** The same for kanji beyond the BMP, by code point. */
export const MODERN_ASTRAL = new Map<number, number>();

for (const pair of `${OLD_KANJI} ${OUR_KANJI}`.trim().split(/\s+/u)) {
  const old = pair.codePointAt(0) ?? 0;
  const modern = pair.charCodeAt(pair.length - 1);
  if (old > 0xffff) MODERN_ASTRAL.set(old, modern);
  else if (old !== modern) MODERN_UNITS[old] = modern;
}
// 聨 is read 連 by way of 聯, 𠮟 by way of nothing: what a form is read as is never read on.
for (let unit = 0; unit < 0x10000; unit += 1) {
  const modern = MODERN_UNITS[MODERN_UNITS[unit] ?? 0] ?? 0;
  if (modern !== 0) MODERN_UNITS[unit] = modern;
}
