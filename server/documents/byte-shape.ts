/** What the bytes of a file look like before anyone reads them. */

/**
 * The byte order of UTF-16 without a mark, or null if it cannot be told. The right order gives Japanese, Korean or
 * Latin characters throughout, some of them spaces, line ends, digits, kana or 、。; the wrong one scatters over the
 * whole plane (핵무기 turned round is 痕㒻ギ). Two orders that both could be are none.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const little = isProse(bytes, 1);
  const big = isProse(bytes, 0);
  if (little === big) return null;
  return little ? 'utf-16le' : 'utf-16be';
}

/**
 * Whether so many controls stand in the bytes that they are no text; a single NUL in a text is for the text rules. Not
 * for UTF-16, where half the bytes of plain English are NUL.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * BINARY_SHARE;
}

const BINARY_SHARE = 0.02;

/** A text may hold a few letters of any block. */
const KNOWN_SHARE = 0.95;
/** Korean prose has a space after three or four syllables; Japanese prose is half kana. */
const TELLING_SHARE = 0.1;

/** `upper` is where the upper byte of each unit stands: 0 or 1. */
function isProse(bytes: Uint8Array, upper: 0 | 1): boolean {
  let known = 0;
  let telling = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = ((bytes[i + upper] ?? 0) << 8) | (bytes[i + 1 - upper] ?? 0);
    if (isTelling(unit)) telling += 1;
    if (isTelling(unit) || isKnown(unit)) known += 1;
  }
  const units = bytes.length / 2;
  return known >= units * KNOWN_SHARE && telling >= Math.max(1, units * TELLING_SHARE);
}

/** ASCII, TAB, LF, CR, 、。「」 and kana; not 〰 to 〿, which are two digits of ASCII (02 is U+3032). */
function isTelling(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 ? unit !== 0x7f : [0x09, 0x0a, 0x0d].includes(unit);
  return unit >= 0x3000 && unit <= 0x30ff && (unit < 0x3030 || unit > 0x303f);
}

/**
 * Unified ideographs, Hangul syllables, full and half width forms, the signs of CJK fonts (… → ① ■ ㍻), and what emoji
 * are made of: joiners and surrogates, which the decoder wants whole.
 */
function isKnown(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xff01 && unit <= 0xffef) ||
    (unit >= 0x200b && unit <= 0x266f) ||
    (unit >= 0x3100 && unit <= 0x33ff)
  );
}

function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}
