import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** `cp932` is Shift_JIS and `cp949` is EUC-KR, each as Windows extended it. */
export type LegacyEncoding = (typeof READINGS)[number]['encoding'];

/** What we read, and the names under which the detector reports it. */
const READINGS = [
  { encoding: 'cp932', names: ['CP932', 'SHIFT_JIS'] },
  { encoding: 'euc-jp', names: ['EUC-JP'] },
  { encoding: 'cp949', names: ['CP949', 'EUC-KR'] },
] as const satisfies readonly { readonly encoding: string; readonly names: readonly string[] }[];

/**
 * The text of bytes in one of the older encodings of Japanese and Korean, if it becomes the same bytes again and the
 * detector finds it clearly likelier than every other encoding it knows; else null.
 */
export function decodeLegacy(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: LegacyEncoding } | null {
  const guesses = guess(bytes);
  const [best, next] = READINGS.flatMap(({ encoding, names }) => {
    const text = decodeExactly(bytes, encoding);
    if (text === null) return [];
    const score = confidence(guesses, names);
    return {
      encoding,
      text,
      score: encoding === 'cp949' && score === 0 ? coreScore(bytes, names) : score,
    };
  }).sort((a, b) => b.score - a.score);
  if (best === undefined || (next !== undefined && isTossUp(best.text, next.text))) return null;
  // Kana stand at the same bytes in EUC-JP and in the Chinese encodings, but no Chinese text has them.
  const passedOver = [...OUR_NAMES, ...(KANA.test(best.text) ? CHINESE : [])];
  const strangers = guesses.filter(({ encoding }) => !passedOver.includes(encoding ?? ''));
  const rival = Math.max(next?.score ?? 0, ...strangers.map((stranger) => stranger.confidence));
  return best.score > 0 && best.score >= rival * MARGIN
    ? { text: best.text, encoding: best.encoding }
    : null;
}

/**
 * A few kanji of EUC-JP are as many syllables of EUC-KR (地域研究 is 촙계를득): no statistics tell them apart. Kana
 * settle it, and so does a reading in Shift_JIS, which makes another number of characters of the same bytes.
 */
function isTossUp(text: string, other: string): boolean {
  const wide = text.replace(/[\0-\x7f]/g, '');
  return text.length === other.length && wide.length < FEW && !KANA.test(text + other);
}

const FEW = 5;

/** Enough for the detector's statistics, from the first byte that says anything. */
const SAMPLE_BYTES = 32_768;

/** How much likelier than the next the best reading must be. */
const MARGIN = 2;

const KANA = /[ぁ-ゖァ-ヶ]/;
const CHINESE: readonly string[] = ['GB18030', 'GB2312', 'Big5', 'EUC-TW', 'HZ-GB-2312'];
const OUR_NAMES: readonly string[] = READINGS.flatMap(({ names }) => names);

type Guesses = ReturnType<typeof jschardet.detectAll>;

function guess(bytes: Uint8Array): Guesses {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  return jschardet.detectAll(Buffer.from(bytes.subarray(start, start + SAMPLE_BYTES)));
}

function confidence(guesses: Guesses, names: readonly string[]): number {
  const ours = guesses.filter(({ encoding }) => names.includes(encoding ?? ''));
  return Math.max(0, ...ours.map((found) => found.confidence));
}

/**
 * The detector gives up on Korean at some of the 8,822 syllables that only CP949 has (쀍). Where they are few it is asked
 * about the rest.
 */
function coreScore(bytes: Uint8Array, names: readonly string[]): number {
  const core: number[] = [];
  let pairs = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(i, i + 2);
    if (lead < 0x80) continue;
    pairs += 1;
    i += 1;
    if (lead >= 0xa1 && trail >= 0xa1) core.push(lead, trail);
  }
  return core.length >= pairs * 2 * CORE_SHARE
    ? confidence(guess(Uint8Array.from(core)), names)
    : 0;
}

const CORE_SHARE = 0.9;

/**
 * The text, if it becomes the same bytes again. CP932 has characters with two codes (髙 of NEC and of IBM): for those the
 * length and the second reading must agree.
 */
export function decodeExactly(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(buffer, encoding);
  const again = iconv.encode(text, encoding);
  if (again.equals(buffer)) return text;
  return again.length === buffer.length && iconv.decode(again, encoding) === text ? text : null;
}
