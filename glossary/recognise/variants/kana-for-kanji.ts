import { isAll, KANJI } from './kana-classes.ts';
import { toHiragana } from './okurigana.ts';

/** A word of a term and how the dictionary reads it. */
export interface ReadWord {
  readonly surface: string;
  readonly reading: string;
}

/**
 * Spellings in which a kanji outside the everyday ones gives way to its reading: ら致, そ撃, しっ踪. Only for words read
 * character by character in Chinese readings, whose bounds are plain: はたん is は and たん, for no reading begins with ん.
 */
export function kanaForKanji(words: readonly ReadWord[]): readonly string[] {
  const found: string[] = [];
  const whole = words.map(({ surface }) => surface);
  words.forEach(({ surface, reading }, index) => {
    if (!HARD.test(surface) || !isAll(surface, KANJI)) return;
    const readings = splitReading(toHiragana(reading), surface.length);
    if (readings === null) return;
    for (let at = 0; at < surface.length; at += 1) {
      if (!HARD.test(surface.charAt(at))) continue;
      const word = surface.slice(0, at) + (readings[at] ?? '') + surface.slice(at + 1);
      found.push(whole.with(index, word).join(''));
    }
  });
  return found;
}

/** Whether the rule has anything to do with a term: most terms are never cut into words for it. */
export function hasHardKanji(text: string): boolean {
  return HARD.test(text);
}

/** Whether all kana of a spelling read as Chinese readings do: the えい of 漏えい, not the もの of 生もの. */
export function hasChineseKana(spelling: string): boolean {
  const runs = spelling.match(/[ぁ-ゖ]+/gu) ?? [];
  return runs.every((run) => CHINESE_READING.exec(run)?.[0] === run);
}

const CHINESE_READING = /[あ-ゔ][ゃゅょ]?[いうんきくちつっ]?/u;

/** The readings of `count` kanji; null where there is not exactly one way to part them. */
function splitReading(reading: string, count: number): readonly string[] | null {
  if (count < 2 || count > 4) return null;
  const ways: (readonly string[])[] = [];
  const part = (from: number, parts: readonly string[]): void => {
    if (parts.length === count) {
      if (from === reading.length) ways.push(parts);
      return;
    }
    for (let end = from + 1; end <= Math.min(reading.length, from + 4); end += 1) {
      const one = reading.slice(from, end);
      if (CHINESE_READING.exec(one)?.[0] !== one || /^[んっゃゅょ]/u.test(one)) continue;
      if (/^[ゃゅょ]/u.test(reading.slice(end))) continue;
      part(end, [...parts, one]);
    }
  };
  part(0, []);
  // らくいん is らく and いん, not ら and くい and ん: of several ways the one with the fullest first reading is the word's.
  return ways.at(-1) ?? null;
}

/**
 * Kanji that newspapers and offices write in kana in the middle of a word: not among the common kanji of 1981. Names of
 * places and people, which nobody takes apart, are left out (韓 岡 阪).
 */
// prettier-ignore
const HARD_KANJI =
  '挨曖宛萎椅彙咽淫鬱怨臆潰諧崖蓋骸葛玩毀畿嗅僅惧窟詣憬稽隙桁拳鍵舷股錮勾梗喉傲痕沙挫采塞柵拶斬恣摯餌𠮟叱嫉腫呪袖羞憧拭尻芯' +
  '腎須裾醒脊戚煎羨腺詮箋膳狙遡爽痩踪捉遜汰唾堆戴綻緻酎貼嘲捗椎爪諦溺塡填妬賭瞳頓貪謎捻罵剥箸氾汎斑眉膝肘阜訃蔽璧蔑哺蜂貌頬' +
  '勃昧冶闇喩湧妖沃拉辣璃慄侶瞭賂弄籠麓牽捏洩竄斡拿哨殲聘軋轢逼疽塹堡脆蕩冤蹂躙蔓邏闊絨曳夷榴擲匍匐撒閃囮俘叛諜膺恫挺攪撹礫' +
  '僻堵濾醤蛋膠瘍癌憔悴痙攣嚥褥蕁疹疱鬆痺膵肛頸胚煤塵浚渫嵩竣渠隧碇艤埠繋燻剪播畦灌漑圃屠斃穽掩誹謗罹瀝逡齟齬蠕躊躇贅瑕疵杜' +
  '撰僭憚忖軛爛攘讒冥嗚怯懦慟哭躾痒膿痰臼腔腱鼠贖贋楕錐鋲錆鍍鑿梱樽杭碍礙捷駁萌';
const HARD = new RegExp(`[${HARD_KANJI}]`, 'u');
