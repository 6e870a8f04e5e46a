import { classAt, HIRAGANA, KANJI } from './kana-classes.ts';

export interface Reading {
  readonly text: string;
  /** Hiragana; empty where unknown. */
  readonly reading: string;
}

/**
 * Whether `other` is `word` with more or fewer okurigana: the same kanji, kana between them of which one is the end of the
 * other (り and nothing, わせ and せ), and the same reading. 上の空 has the kanji of 上空 and 生き物 those of 生物; their
 * readings tell them apart.
 */
export function isSameOkurigana(word: Reading, other: Reading): boolean {
  if (word.text === other.text || word.reading === '') return false;
  const ours = split(word.text);
  const theirs = split(other.text);
  const fits =
    ours.length === theirs.length &&
    ours.every(({ kanji, kana }, at) => {
      const piece = theirs[at];
      return piece?.kanji === kanji && isTail(kana, piece.kana);
    });
  return fits && canBeRead(other.text, word.reading) && isReadAlike(word, other, theirs);
}

/**
 * Whether `text` can be read `reading`: its kana are in the reading, in order, with at least one more for every kanji.
 * 障がい can be しょうがい, 生もの cannot be せいぶつ.
 */
export function canBeRead(text: string, reading: string): boolean {
  if (reading === '') return false;
  // A kanji takes one kana or more: as many as the rest leaves it.
  const memo = new Map<number, boolean>();
  const fits = (at: number, from: number): boolean => {
    if (at === text.length) return from === reading.length;
    if (from >= reading.length) return false;
    const known = memo.get(at * 1_000 + from);
    if (known !== undefined) return known;
    const unit = toHiragana(text.charAt(at));
    let found: boolean;
    if ((classAt(text, at) & KANJI) === 0) {
      found = reading.charAt(from) === unit && fits(at + 1, from + 1);
    } else {
      found = false;
      for (let to = from + 1; to <= reading.length && !found; to += 1) found = fits(at + 1, to);
    }
    memo.set(at * 1_000 + from, found);
    return found;
  };
  return fits(0, 0);
}

export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

interface Piece {
  readonly kanji: string;
  /** The kana after it. */
  readonly kana: string;
}

/** Kanji, and whatever else is no hiragana, each with the hiragana that follow. */
function split(word: string): readonly Piece[] {
  const pieces: { kanji: string; kana: string }[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const unitClass = classAt(word, at);
    const last = pieces.at(-1);
    if ((unitClass & HIRAGANA) !== 0 && last !== undefined) last.kana += word.charAt(at);
    else pieces.push({ kanji: word.charAt(at), kana: '' });
  }
  return pieces;
}

function isTail(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/**
 * Written with kana of its own, `other` showed its reading by them. Without any it must be read the same in the text; where
 * the dictionary does not know it, 取組 could be read in any way, so it does not count.
 */
function isReadAlike(word: Reading, other: Reading, theirs: readonly Piece[]): boolean {
  if (other.reading !== '') return other.reading === word.reading;
  return theirs.some(({ kana }) => kana !== '');
}
