/**
 * Which script a character belongs to, as far as word edges and layout care. Code points, not UTF-16 units, go in.
 * Unicode's own script property decides (it knows the kanji of every extension plane); the exceptions are written out.
 */
export type Script =
  'kanji' | 'hiragana' | 'katakana' | 'latin' | 'digit' | 'hangul' | 'space' | 'other';

const KANJI = /[\p{Script=Han}〇々〆]/u;
const HIRAGANA = /[\p{Script=Hiragana}]/u;
// ー belongs to katakana words (サーバー), ・ separates them and is punctuation here; U+FF65 is its half-width form.
const KATAKANA = /[\p{Script=Katakana}ーｰ゛゜ﾞﾟ]/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const DIGIT = /\p{Nd}/u;
const HANGUL = /\p{Script=Hangul}/u;
const SPACE = /\s/u;
// Full-width punctuation, brackets and the symbols of Japanese typesetting: layout spaces beside them are not the author's.
const JAPANESE_PUNCTUATION =
  /[\u3001-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/** Answers for the Basic Multilingual Plane, kept when first asked for: a text asks for the same few thousand again and again. */
const known: (Script | undefined)[] = new Array<Script | undefined>(0x10000).fill(undefined);

function scriptOf(codePoint: number): Script {
  const kept = known[codePoint];
  if (kept !== undefined) return kept;
  const script = classify(String.fromCodePoint(codePoint));
  if (codePoint < known.length) known[codePoint] = script;
  return script;
}

/** The script of the character that ends just before `offset`; null at the start of the text. */
export function scriptBefore(text: string, offset: number): Script | null {
  const codePoint = codePointBefore(text, offset);
  return codePoint === null ? null : scriptOf(codePoint);
}

/** The script of the character that begins at `offset`; null at the end of the text. */
export function scriptAt(text: string, offset: number): Script | null {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? null : scriptOf(codePoint);
}

export function codePointBefore(text: string, offset: number): number | null {
  if (offset <= 0) return null;
  const unit = text.charCodeAt(offset - 1);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  return text.codePointAt(isLow && offset >= 2 ? offset - 2 : offset - 1) ?? null;
}

/** Kana, kanji and the punctuation set with them. Hangul is not: Korean keeps its spaces. */
export function isJapanese(codePoint: number): boolean {
  const script = scriptOf(codePoint);
  return (
    script === 'kanji' ||
    script === 'hiragana' ||
    script === 'katakana' ||
    JAPANESE_PUNCTUATION.test(String.fromCodePoint(codePoint))
  );
}

/** Columns a terminal or a typewriter page gives the text: two for full-width characters, one for others. */
export function columnWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    width += codePoint > 0xff && !isHalfWidth(codePoint) ? 2 : 1;
  }
  return width;
}

function isHalfWidth(codePoint: number): boolean {
  return codePoint < 0x1100 || (codePoint >= 0xff61 && codePoint <= 0xffdc);
}

function classify(character: string): Script {
  if (SPACE.test(character)) return 'space';
  if (KATAKANA.test(character)) return 'katakana';
  if (HIRAGANA.test(character)) return 'hiragana';
  if (KANJI.test(character)) return 'kanji';
  if (DIGIT.test(character)) return 'digit';
  if (LATIN.test(character)) return 'latin';
  if (HANGUL.test(character)) return 'hangul';
  return 'other';
}
