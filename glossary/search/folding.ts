import { disassemble } from 'es-hangul';
import { normalise } from '../text/normalise.ts';
import { identityMap, type MappedText } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';

/**
 * A text as it is looked for: case, width, the two kanas and Latin accents made one, Korean in its letters, spaces and
 * signs left out (핵 협의그룹 is ㅎㅐㄱㅎㅕㅂㅇㅢㄱㅡㄹㅜㅂ, B-61 is b61). Looked for, never shown: `origin` leads back.
 */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`: does a character of the original begin here, does a word? */
  readonly flags: readonly number[];
  /** For each code unit of `text` where its character begins and ends in the original. */
  readonly origin: { readonly starts: readonly number[]; readonly ends: readonly number[] };
}

export const WORD = 1;
export const CHARACTER = 2;

/** Letters, marks and digits alone; a text that has none of them (・, %) is taken as it is, without spaces. */
export function fold(text: string): Folded {
  const letters = new Folding();
  if (PLAIN.test(text)) {
    for (let at = 0; at < text.length; at += 1) letters.take(text.charAt(at), at, at + 1);
  } else {
    for (const { text: piece, map } of pieces(text)) {
      let at = 0;
      for (const character of piece) {
        const last = at + character.length - 1;
        letters.take(character, map.starts[at] ?? 0, map.ends[last] ?? 0);
        at = last + 1;
      }
    }
  }
  return letters.isEmpty ? signs(text) : letters.finish();
}

/**
 * Korean letters apart, as they are typed: 핵 is ㅎㅐㄱ, ㄳ is ㄱㅅ. Each is given a unit of one byte that no folded letter of
 * another script has, which is looked for twice as fast; ㄱ (U+3131) even ten times.
 */
export function lettersOf(syllable: string): string {
  let letters = LETTERS.get(syllable);
  if (letters === undefined) {
    letters = disassemble(syllable).replace(/[ㄱ-ㅣ]/gu, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - FIRST_LETTER + FIRST_UNIT),
    );
    LETTERS.set(syllable, letters);
  }
  return letters;
}

/** Units that stand for Korean letters. Of Latin letters in one byte, those that keep no accent are above. */
export const KOREAN = /[\u00a0-\u00d2]/u;
const FIRST_LETTER = 0x3131;
const FIRST_UNIT = 0xa0;

const LETTERS = new Map<string, string>();

type Kind = 'latin' | 'digit' | 'kanji' | 'hiragana' | 'katakana' | 'hangul' | 'other';

class Folding {
  private text = '';
  private readonly flags: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Null after what was left out. */
  private before: Kind | null = null;

  get isEmpty(): boolean {
    return this.text === '';
  }

  take(character: string, start: number, end: number): void {
    const kind = kindOf(character);
    if (kind !== null) this.add(foldCharacter(character, kind), kind, { start, end });
    this.before = kind;
  }

  add(folded: string, kind: Kind, { start, end }: Span): void {
    this.text += folded;
    const begins = CHARACTER | (beginsWord(kind, this.before) ? WORD : 0);
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.flags.push(unit === 0 ? begins : 0);
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  finish(): Folded {
    const { text, flags, starts, ends } = this;
    return { text, flags, origin: { starts, ends } };
  }
}

function signs(text: string): Folded {
  const folding = new Folding();
  for (const { 0: sign, index } of text.matchAll(/\S/gu)) {
    folding.add(sign, 'other', { start: index, end: index + sign.length });
  }
  return folding.finish();
}

/** Without spaces, words are told by their script: グループ in 核協議グループ, NATO in 非NATO諸国; 組 in 取り組み is none. */
function beginsWord(kind: Kind, before: Kind | null): boolean {
  if (before === null) return true;
  if (kind === before) return false;
  if (kind === 'latin') return before !== 'digit';
  if (kind === 'digit') return before !== 'latin';
  if (kind === 'kanji') return before !== 'hiragana';
  return kind === 'katakana' || kind === 'hangul';
}

/**
 * The text with its way back, NFKC by cluster. The letters of Korean keyboards are spared, which NFKC would turn into
 * conjoining halves; halves that conjoin are made syllables.
 */
function* pieces(text: string): Generator<MappedText> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const whole = piece.length;
    if (CONJOINING.test(piece)) {
      const syllable = piece.normalize('NFC');
      const units = Array.from(syllable, () => 0);
      yield {
        text: syllable,
        map: {
          starts: Int32Array.from(units, () => index),
          ends: Int32Array.from(units, () => index + whole),
        },
      };
    } else {
      const { text: normal, map } = KEYBOARD.test(piece)
        ? { text: piece, map: identityMap(whole) }
        : normalise(piece);
      yield {
        text: normal,
        map: { starts: map.starts.map((at) => at + index), ends: map.ends.map((at) => at + index) },
      };
    }
  }
}

/** Normalising leaves these alone. */
const PLAIN = /^[ -~ぁ-ゖァ-ヾ一-鿿가-힣ㄱ-ㅣ]*$/u;
const PIECE =
  /[ㄱ-ㆎ]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^ㄱ-ㆎ\u1100-\u1112]+|[\u1100-\u1112]/gu;
const CONJOINING = /^[\u1100-\u1112]/u;
const KEYBOARD = /^[ㄱ-ㆎ]/u;

/** Null for spaces and signs. */
function kindOf(character: string): Kind | null {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return 'latin';
    return unit >= 0x30 && unit <= 0x39 ? 'digit' : null;
  }
  if (unit >= 0x4e00 && unit <= 0x9fff) return 'kanji';
  if (unit >= 0xac00 && unit <= 0xd7a3) return 'hangul';
  if (unit >= 0x3041 && unit <= 0x3096) return 'hiragana';
  if ((unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc) return 'katakana';
  if (unit >= 0x3131 && unit <= 0x318e) return 'hangul';
  if (!LETTER.test(character)) return null;
  return LATIN.test(character) ? 'latin' : HAN.test(character) ? 'kanji' : 'other';
}

const LETTER = /^[\p{L}\p{M}\p{N}]/u;
const LATIN = /^\p{Script=Latin}/u;
const HAN = /^\p{Script=Han}/u;

function foldCharacter(character: string, kind: Kind): string {
  if (kind === 'kanji' || kind === 'hiragana' || kind === 'digit') return character;
  if (kind === 'hangul') return lettersOf(character);
  if (kind === 'katakana') {
    const unit = character.charCodeAt(0);
    return unit <= 0x30f6 ? String.fromCharCode(unit - 0x60) : character;
  }
  if (character < '\u0080') return character.toLowerCase();
  const base = character.normalize('NFD').replace(/[\u0300-\u036f]+/gu, '');
  return base.normalize('NFC').toLowerCase().replaceAll('ς', 'σ');
}
