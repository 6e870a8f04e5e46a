import { LIMITS } from '../text/limits.ts';

/** A piece of a written form with the kana to print above it; an empty reading where the piece reads itself. */
export interface FuriganaRun {
  readonly text: string;
  readonly reading: string;
}

/**
 * Splits a written form and its kana reading so that kana stand only over what is not kana:
 *
 *     核協議グループ  かくきょうぎぐるーぷ  ->  核協議[かくきょうぎ] グループ
 *     取り組み        とりくみ              ->  取[と] り 組[く] み
 *
 * The texts of the runs joined are `text`, whatever it is. Where the two do not fit together the whole reading stands
 * over the whole text; without a reading there is one run without.
 */
export function alignFurigana(text: string, reading: string): readonly FuriganaRun[] {
  if (text === '') return [];
  if (reading === '') return [{ text, reading: '' }];
  const pieces = splitPieces(text);
  const readings =
    text.length > LONGEST || reading.length > LONGEST ? null : align(pieces, reading);
  if (readings === null) return [{ text, reading }];
  return joinSilent(
    pieces.map((piece, index) => ({ text: piece.text, reading: readings[index] ?? '' })),
  );
}

/** No term is read aloud at such length, and the work grows with the cube. In UTF-16 code units. */
const LONGEST = LIMITS.term;

/**
 * `kana` reads itself. `separator` (・, a space, brackets) reads itself or is passed over: アジア・アフリカ with or
 * without ・ in its reading. `other` is what needs a reading: kanji, digits and Latin, also with a hyphen between
 * (B-61), and ヶ, which is read か in 3ヶ月.
 */
type Kind = 'kana' | 'separator' | 'other';

interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

const KANA = /[ぁ-ゖァ-ヴー]/u;
const LETTER_HYPHEN = /(?<=[\p{Script=Latin}\p{N}])[-‐‑.](?=[\p{Script=Latin}\p{N}])/u;
const PIECES = new RegExp(
  `(?<kana>${KANA.source}+)|(?<other>(?:[\\p{L}\\p{N}\\p{M}](?<!${KANA.source})|${LETTER_HYPHEN.source})+)|(?<separator>[^])`,
  'gu',
);

function splitPieces(text: string): readonly Piece[] {
  return Array.from(text.matchAll(PIECES), ({ 0: piece, groups }) => ({
    kind:
      groups?.['kana'] !== undefined
        ? 'kana'
        : groups?.['other'] !== undefined
          ? 'other'
          : 'separator',
    text: piece,
  }));
}

interface Way {
  readonly cost: number;
  /** Length of the reading of the piece this way begins with. */
  readonly length: number;
}

/**
 * The readings of the pieces, or null. Of several ways the most even is taken, two kana to a character: 母は母 read
 * ははははは is はは, は, はは and not は, は, ははは. Works from the end, so that each place is judged once.
 */
function align(pieces: readonly Piece[], reading: string): readonly string[] | null {
  const kana = toHiragana(reading);
  let following: readonly (Way | undefined)[] = endWays(kana.length);
  const table = pieces
    .toReversed()
    .map((piece) => (following = waysOf(piece, kana, following)))
    .reverse();
  const readings: string[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const way = table[index]?.[at];
    if (way === undefined) return null;
    readings.push(piece.kind === 'other' ? reading.slice(at, at + way.length) : '');
    at += way.length;
  }
  return readings;
}

/** Only the end of the reading ends well. */
function endWays(length: number): readonly (Way | undefined)[] {
  return Array.from({ length: length + 1 }, (_, at) =>
    at === length ? { cost: 0, length: 0 } : undefined,
  );
}

/** For each place of the reading, the best way to read from there `piece` and all that follows it. */
function waysOf(
  piece: Piece,
  kana: string,
  following: readonly (Way | undefined)[],
): readonly (Way | undefined)[] {
  return following.map((_, at) => {
    let best: Way | undefined;
    for (const { cost, length } of choices(piece, kana, at)) {
      const rest = following[at + length];
      if (rest === undefined) continue;
      if (best === undefined || cost + rest.cost < best.cost) {
        best = { cost: cost + rest.cost, length };
      }
    }
    return best;
  });
}

/** What a piece may take of the reading from `at` on. */
function choices({ kind, text }: Piece, kana: string, at: number): readonly Way[] {
  if (kind === 'kana') {
    return kana.startsWith(toHiragana(text), at) ? [{ cost: 0, length: text.length }] : [];
  }
  if (kind === 'separator') {
    const passedOver = { cost: 1, length: 0 };
    return SEPARATOR.test(kana.charAt(at)) ? [{ cost: 0, length: 1 }, passedOver] : [passedOver];
  }
  const characters = Array.from(text).length;
  return Array.from({ length: kana.length - at }, (_, index) => ({
    cost: (index + 1 - 2 * characters) ** 2,
    length: index + 1,
  }));
}

const SEPARATOR = /[^\p{L}\p{N}\p{M}ー]/u;

/** Runs that read themselves stand together. */
function joinSilent(runs: readonly FuriganaRun[]): readonly FuriganaRun[] {
  const joined: FuriganaRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.reading === '' && run.reading === '') {
      joined[joined.length - 1] = { text: last.text + run.text, reading: '' };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** ー stays, as the readings of a glossary keep it (ぐるーぷ). */
function toHiragana(kana: string): string {
  return kana.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
