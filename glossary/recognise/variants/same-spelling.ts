import { CLASSES, classAt, KATAKANA } from './kana-classes.ts';
import { loosen } from './loose-form.ts';
import { RULE_BITS, VARIANT_RULE_NAMES, type VariantRuleName } from './rules.ts';

/**
 * Whether two spellings with the same loose form may stand for one word. Everything but katakana is settled by the form;
 * katakana words are short and many, so the longer the word, the more is overlooked.
 */
export function isSameSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  const words = katakanaRuns(one);
  const others = katakanaRuns(other);
  return (
    words.length === others.length &&
    words.every((word, at) => isSameKatakana(word, others[at] ?? ''))
  );
}

/** The rules without which the two spellings would not be alike. */
export function rulesBetween(one: string, other: string): readonly VariantRuleName[] {
  const all = Object.values(RULE_BITS).reduce((sum, bit) => sum | bit, 0);
  return VARIANT_RULE_NAMES.filter((name) => {
    const others = all & ~RULE_BITS[name];
    return loosen(one, others).text !== loosen(other, others).text;
  });
}

/** Words of other things: a drama and a drummer, a scalar and a scholar. */
const NOT_LENGTHENED = new Set([
  'ドラマ',
  'スカラ',
  'ゲット',
  'タイガ',
  'ラッパ',
  'コンマ',
  'アンカ',
]);
/** Three letters each, so no rule reaches them. */
const KNOWN = [
  ['メイン', 'メーン'],
  ['ゲイム', 'ゲーム'],
  ['メイル', 'メール'],
  ['メイド', 'メード'],
];
/** A game with pins, and drilling. */
const NOT_ROUNDED = /^ボ[ウー]リング/u;

function isSameKatakana(one: string, other: string): boolean {
  const a = withoutMarks(one);
  const b = withoutMarks(other);
  if (a === b) return true;
  if (KNOWN.some((pair) => pair.includes(a) && pair.includes(b))) return true;
  const guards = { longest: Math.max(a.length, b.length), key: loosen(one).text.length };
  const readings = readKatakana(b, guards);
  return readKatakana(a, guards).some((reading) => readings.includes(reading));
}

interface Guards {
  readonly longest: number;
  /** Length of the loose form, the same for both. */
  readonly key: number;
}

/**
 * The ways to read a word once what its length allows is overlooked: ヤ may be ア (ダイヤ) or ャ (キヤノン), ディ may be ジ
 * (ラディカル) or デ (ディジタル).
 */
function readKatakana(word: string, guards: Guards): readonly string[] {
  const { longest, key } = guards;
  let read = word
    .replace(/ヴ[ァィェォ]/gu, (pair) => V_LETTERS[pair.charAt(1)] ?? pair)
    .replace(/ヴゥ?/gu, 'ブ')
    .replace(/ヂ/gu, 'ジ')
    .replace(/ヅ/gu, 'ズ');
  if (longest >= 4) {
    read = read
      .replace(/(?<=[エケセテネヘメレゲゼデベペェ])イ/gu, 'ー')
      .replace(/シ[ャヤ]$/u, 'シア');
    if (!NOT_ROUNDED.test(word)) {
      read = read.replace(/(?<=[オコソトノホモヨロゴゾドボポォョ])ウ(?![ィェォ])/gu, 'ー');
    }
  }
  const stem = read.replace(/ー$/u, '');
  if (stem.length >= 3 && !NOT_LENGTHENED.has(stem)) read = stem;
  if (longest >= 5 && key >= 4) read = read.replace(/ー/gu, '');
  const readings = [read, read.replace(/(?<=[イキシチニヒミリギジビピ])ヤ/gu, 'ア')];
  if (longest < 5) return readings.map(toLarge);
  return readings.flatMap((reading) => {
    const soft = reading.replace(/ティ/gu, 'チ').replace(/シェ/gu, 'セ').replace(/ジェ/gu, 'ゼ');
    return ['ジ', 'デ'].map((letter) => toLarge(soft.replace(/ディ/gu, letter)));
  });
}

const V_LETTERS: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };
const SMALL = 'ァィゥェォャュョッヮ';
const LARGE = 'アイウエオヤユヨツワ';

function toLarge(word: string): string {
  return word.replace(/[ァィゥェォャュョッヮ]/gu, (letter) => LARGE.charAt(SMALL.indexOf(letter)));
}

/** Middle dots and = part the words of a name and are left out; a hyphen among katakana was typed for ー. */
function withoutMarks(run: string): string {
  return loosen(run, RULE_BITS.iteration)
    .text.replace(/[・·‧•=゠]/gu, '')
    .replace(/[-‐‑‒–—―−─]/gu, 'ー');
}

/** Runs of katakana with the marks between them. */
function katakanaRuns(text: string): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (((CLASSES[text.charCodeAt(at)] ?? 0) & KATAKANA) === 0) continue;
    let end = at + 1;
    while (
      (classAt(text, end) & KATAKANA) !== 0 ||
      (MARKS.includes(text.charAt(end) || ' ') && (classAt(text, end + 1) & KATAKANA) !== 0)
    )
      end += 1;
    // One letter among kanji (3カ国, 関ケ原) is no word.
    if (end - at > 1) runs.push(text.slice(at, end));
    at = end - 1;
  }
  return runs;
}

const MARKS = '・·‧•=゠-‐‑‒–—―−─';
