/**
 * What a UTF-16 unit is, as far as spelling rules care, in one table: the rules look at the neighbours of every unit of
 * every text. Units beyond the BMP count as kanji; nothing else of Japanese lives there.
 */
export const KANJI = 1;
export const HIRAGANA = 2;
export const KATAKANA = 4;
export const LATIN = 8;
export const DIGIT = 16;
/** Katakana that end in i, e or o: where a vowel after them may only lengthen them (ケイ, コウ) or glide (イヤ). */
export const I_ROW = 32;
export const E_ROW = 64;
export const O_ROW = 128;

export const CLASSES = new Uint8Array(0x10000);

/** The classes of the unit at `at`; 0 outside the text. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (CLASSES[text.charCodeAt(at)] ?? 0) : 0;
}

export function isAll(text: string, wanted: number): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if ((classAt(text, at) & wanted) === 0) return false;
  }
  return text !== '';
}

// prettier-ignore
const RANGES: readonly (readonly [from: number, to: number, unitClass: number])[] = [
  [0x3005, 0x3007, KANJI],    // 々〆〇
  [0x3400, 0x4dbf, KANJI],
  [0x4e00, 0x9fff, KANJI],
  [0xf900, 0xfaff, KANJI],    // 﨑 and its like, which NFKC leaves alone
  [0xd800, 0xdfff, KANJI],
  [0x3041, 0x3096, HIRAGANA],
  [0x309d, 0x309e, HIRAGANA], // ゝゞ
  [0x30a1, 0x30fa, KATAKANA],
  [0x30fc, 0x30fe, KATAKANA], // ーヽヾ
  [0x61, 0x7a, LATIN],
  [0x41, 0x5a, LATIN],
  [0x30, 0x39, DIGIT],
];

function mark(units: string, unitClass: number): void {
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    CLASSES[unit] = (CLASSES[unit] ?? 0) | unitClass;
  }
}

for (const [from, to, unitClass] of RANGES) CLASSES.fill(unitClass, from, to + 1);
mark('イキシチニヒミリギジヂビピィ', I_ROW);
mark('エケセテネヘメレゲゼデベペェ', E_ROW);
mark('オコソトノホモヨロゴゾドボポォョ', O_ROW);
