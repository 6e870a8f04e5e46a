import {
  CLASSES,
  classAt,
  DIGIT,
  E_ROW,
  HIRAGANA,
  I_ROW,
  KANJI,
  KATAKANA,
  LATIN,
  O_ROW,
} from './kana-classes.ts';
import { followsNumber, isNumeral, numeralAt } from './numerals.ts';
import { RULE_BITS } from './rules.ts';
import { MODERN_ASTRAL, MODERN_UNITS } from './variant-kanji.ts';

/** A text in which spellings that may stand for each other look alike, with the way back to the text it was made from. */
export interface LooseText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const ALL_RULES = Object.values(RULE_BITS).reduce((all, bit) => all | bit, 0);
const { kanjiVariant, iteration, kana, longVowel, middleDot, hyphen, numeral } = RULE_BITS;

/**
 * The loose form of `text`, by the rules whose bits are set. It is a key, not a spelling: ビル and ビール have the same, and
 * what was found by it is compared again (`isSameSpelling`). Units left out lengthen the one before them only where they
 * are its vowel, so that a span over コンピュータ takes in its ー but not the ・ after it.
 */
export function loosen(text: string, rules = ALL_RULES): LooseText {
  room.begin(text.length);
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const operation = OPERATIONS[unit] ?? 0;
    if (operation === 0) {
      room.put(unit, at, at + 1);
      at += 1;
    } else if (operation < FIRST_REPLACEMENT) {
      at = HANDLERS[operation]?.(text, at, rules) ?? keep(text, at);
    } else {
      room.put((rules & (RULES_OF[unit] ?? 0)) === 0 ? unit : operation, at, at + 1);
      at += 1;
    }
  }
  return room.finish();
}

/** The arrays are used again for the next text and grow with the longest: a call makes no garbage but its answer. */
class Room {
  private units = new Uint16Array(1_024);
  private starts = new Int32Array(1_024);
  private ends = new Int32Array(1_024);
  private count = 0;

  /** No unit of a text becomes more than four (二千百十一 is shorter in digits; 千 alone is 1000). */
  begin(length: number): void {
    this.count = 0;
    if (4 * length <= this.units.length) return;
    this.units = new Uint16Array(8 * length);
    this.starts = new Int32Array(8 * length);
    this.ends = new Int32Array(8 * length);
  }

  put(unit: number, start: number, end: number): void {
    this.units[this.count] = unit;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  lengthen(end: number): void {
    this.ends[this.count - 1] = end;
  }

  /** The unit put `back` places ago, 0 if there is none. */
  last(back: number): number {
    return this.units[this.count - back] ?? 0;
  }

  finish(): LooseText {
    const { units, count } = this;
    let text = '';
    for (let at = 0; at < count; at += LONGEST_PIECE) {
      text += String.fromCharCode(...units.subarray(at, Math.min(count, at + LONGEST_PIECE)));
    }
    return { text, starts: this.starts.slice(0, count), ends: this.ends.slice(0, count) };
  }
}

/** As many arguments as a call may safely have. */
const LONGEST_PIECE = 4_096;
const room = new Room();

/** Handles the unit at `at` and says where to go on. */
type Handler = (text: string, at: number, rules: number) => number;

function keep(text: string, at: number): number {
  room.put(text.charCodeAt(at), at, at + 1);
  return at + 1;
}

function put(unit: number, at: number, length = 1): number {
  room.put(unit, at, at + length);
  return at + length;
}

const code = (character: string): number => character.charCodeAt(0);
const stands = (text: string, at: number, unitClass: number): boolean =>
  (classAt(text, at) & unitClass) !== 0;
const isBetween = (text: string, at: number, unitClass: number): boolean =>
  stands(text, at - 1, unitClass) && stands(text, at + 1, unitClass);

/** A vowel that only lengthens the one before it: the unit before takes its place in. */
function lengthen(at: number): number {
  room.lengthen(at + 1);
  return at + 1;
}

/** A katakana and the small letter it runs together with (ヴァ), which may be read as another (バ). */
function fuse(pairs: string, alone: string): Handler {
  const followers = new Map<number, number>();
  for (const pair of pairs.split(' ')) followers.set(pair.charCodeAt(0), pair.charCodeAt(1));
  return (text, at, rules) => {
    if ((rules & kana) === 0) return keep(text, at);
    const fused = followers.get(text.charCodeAt(at + 1));
    return fused === undefined ? put(code(alone), at) : put(fused, at, 2);
  };
}

/** ダイヤ, but not プレイヤー, whose イ only lengthens. */
function isGlide(text: string, at: number): boolean {
  return (
    stands(text, at - 1, I_ROW) && !(text.charAt(at - 1) === 'イ' && stands(text, at - 2, E_ROW))
  );
}

/** か, カ, ヶ, ケ, 箇 before a counter (3か国), ヶ, ケ, が between kanji (関ヶ原): all are read ヶ. */
function counterKana(plain: string, betweenKanji: boolean): Handler {
  return (text, at, rules) => {
    if ((rules & kana) !== 0 && stands(text, at + 1, KANJI)) {
      if (
        !isBetween(text, at, KANJI)
          ? followsNumber(text, at)
          : betweenKanji || followsNumber(text, at)
      ) {
        return put(code('ヶ'), at);
      }
    }
    return put((rules & kana) === 0 ? text.charCodeAt(at) : code(plain), at);
  };
}

/** B-61 and B61, but 9-11 keeps its hyphen, whichever of the many it is; ドロ-ン was meant to have a ー. */
const handleHyphen: Handler = (text, at, rules) => {
  const isMixed =
    (stands(text, at - 1, LATIN) && stands(text, at + 1, DIGIT)) ||
    (stands(text, at - 1, DIGIT) && stands(text, at + 1, LATIN));
  if (isMixed && (rules & hyphen) !== 0) return at + 1;
  if (isBetween(text, at, KATAKANA) && (rules & longVowel) !== 0) return at + 1;
  if ((rules & hyphen) !== 0 && isBetween(text, at, LATIN | DIGIT)) return put(code('-'), at);
  return keep(text, at);
};

const handleDot: Handler = (text, at, rules) => {
  if ((rules & middleDot) === 0) return keep(text, at);
  return isBetween(text, at, KATAKANA)
    ? at + 1
    : put(text.charAt(at) === '=' ? code('=') : code('・'), at);
};

const VOICED = new Map(
  Array.from(
    'かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼ',
  ).flatMap((letter, index, all) =>
    index % 2 === 0
      ? [
          [code(letter), code(all[index + 1] ?? '')] as const,
          [code(letter) + 0x60, code(all[index + 1] ?? '') + 0x60] as const,
        ]
      : [],
  ),
);

/** 国々 is 国国, 部分々々 is 部分部分. */
const handleIteration: Handler = (text, at, rules) => {
  let end = at + 1;
  while (text.charAt(end) === '々') end += 1;
  const length = end - at;
  if ((rules & iteration) === 0 || ((CLASSES[room.last(length)] ?? 0) & KANJI) === 0)
    return keep(text, at);
  for (let i = at; i < end; i += 1) put(room.last(length), i);
  return end;
};

/** すゝむ is すすむ, いすゞ is いすず. */
function repeatKana(voiced: boolean): Handler {
  return (text, at, rules) => {
    const before = room.last(1);
    if ((rules & iteration) === 0 || ((CLASSES[before] ?? 0) & (HIRAGANA | KATAKANA)) === 0)
      return keep(text, at);
    return put(voiced ? (VOICED.get(before) ?? before) : before, at);
  };
}

const handleNumeral: Handler = (text, at, rules) => {
  if ((rules & numeral) === 0 || isNumeral(text, at - 1)) return keep(text, at);
  const { end, digits } = numeralAt(text, at);
  if (digits === null) {
    for (let i = at; i < end; i += 1) keep(text, i);
  } else {
    for (let i = 0; i < digits.length; i += 1) room.put(digits.charCodeAt(i), at, end);
  }
  return end;
};

const handleSurrogate: Handler = (text, at, rules) => {
  const modern = MODERN_ASTRAL.get(text.codePointAt(at) ?? 0);
  return modern === undefined || (rules & kanjiVariant) === 0 ? keep(text, at) : put(modern, at, 2);
};

/** Letters that need to see their neighbours, and what is done with them. */
// prettier-ignore
const HANDLED: readonly (readonly [units: string, handler: Handler])[] = [
  ['ー', (text, at, rules) => (rules & longVowel) !== 0 && stands(text, at - 1, KATAKANA) ? lengthen(at) : handleHyphen(text, at, rules)],
  // インターフェイス, but not ケ・イスラム; ボウル, but not ハロウィン.
  ['イ', (text, at, rules) => (rules & longVowel) !== 0 && stands(text, at - 1, E_ROW) ? lengthen(at) : keep(text, at)],
  ['ウ', (text, at, rules) => (rules & longVowel) !== 0 && stands(text, at - 1, O_ROW) && !'ィェォ'.includes(text.charAt(at + 1) || ' ') ? lengthen(at) : keep(text, at)],
  // ダイヤ and ダイア, ギリシャ and ギリシア.
  ['ヤャ', (text, at, rules) => (rules & kana) === 0 ? keep(text, at) : put(isGlide(text, at) ? code('ア') : code('ヤ'), at)],
  ['ヴ', fuse('ァバ ィビ ェベ ォボ ゥブ', 'ブ')],
  ['テ', fuse('ィチ', 'テ')],
  ['デ', fuse('ィジ', 'ジ')],
  ['シ', fuse('ェセ', 'シ')],
  ['ジヂ', fuse('ェゼ', 'ジ')],
  ['かカヵ', counterKana('カ', false)],
  ['箇个', counterKana('箇', false)],
  ['ヶケ', counterKana('ケ', true)],
  ['がガ', counterKana('ガ', true)],
  // 虎ノ門 and 虎の門, 四ツ谷 and 四つ谷.
  ['ノ', (text, at, rules) => put((rules & kana) !== 0 && isBetween(text, at, KANJI) ? code('の') : code('ノ'), at)],
  ['ッツ', (text, at, rules) => (rules & kana) === 0 ? keep(text, at) : put(isBetween(text, at, KANJI) ? code('つ') : code('ツ'), at)],
  ['・·‧•', handleDot],
  ['=゠', handleDot],
  ['-‐‑‒–—―−─', handleHyphen],
  [' ', (text, at, rules) => (rules & hyphen) !== 0 && stands(text, at - 1, LATIN) && stands(text, at + 1, DIGIT) ? at + 1 : keep(text, at)],
  ['々', handleIteration],
  ['ゝヽ', repeatKana(false)],
  ['ゞヾ', repeatKana(true)],
  ['〇一二三四五六七八九十百千', handleNumeral],
];

/** Letters read as another one wherever they stand. */
const REPLACED: readonly (readonly [pairs: string, rule: number])[] = [
  ['ァア ィイ ゥウ ェエ ォオ ュユ ョヨ ヮワ ヅズ', kana],
  ["’' ‘'", hyphen],
];

/** 0: keep; below this: index of a handler; else the unit to put. */
const FIRST_REPLACEMENT = 0x20;
const OPERATIONS = MODERN_UNITS.slice();
const RULES_OF = new Uint16Array(0x10000).fill(kanjiVariant);
const HANDLERS: Handler[] = [keep];

for (const [pairs, rule] of REPLACED) {
  for (const pair of pairs.split(' ')) {
    OPERATIONS[pair.charCodeAt(0)] = pair.charCodeAt(1);
    RULES_OF[pair.charCodeAt(0)] = rule;
  }
}
for (const [units, handler] of [...HANDLED, ['', handleSurrogate] as const]) {
  for (const unit of units) OPERATIONS[code(unit)] = HANDLERS.length;
  HANDLERS.push(handler);
}
OPERATIONS.fill(HANDLERS.length - 1, 0xd840, 0xd880);
