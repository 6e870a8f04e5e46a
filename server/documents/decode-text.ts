import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { AppError } from '../errors.ts';
import { looksBinary, utf16Order } from './byte-shape.ts';

/** `cp932` is Shift_JIS and `cp949` is EUC-KR, each as Windows extended it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;
type LegacyEncoding = 'cp932' | 'euc-jp' | 'cp949';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
}

/**
 * Bytes of a text file to its text, whatever encoding a Japanese or Korean desk uses. Nothing is guessed that cannot be
 * undone: an encoding counts only if the text it gives becomes these bytes again, and where two are about as likely
 * (抑止 alone in EUC-JP is 坤삐 in CP949) the file is refused rather than read wrongly.
 * @throws AppError `text.binary` for a file that is no text, `text.encoding` for one whose encoding cannot be told
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    const text = decodeUnicode(bytes.subarray(marked.mark.length), marked.encoding);
    if (text === null) throw new AppError('text.encoding');
    return { text, encoding: marked.encoding, byteOrderMark: true };
  }
  const hasNul = bytes.includes(0);
  const found = hasNul
    ? (decodeUtf16(bytes) ?? decodeUtf8(bytes))
    : (decodeUtf8(bytes) ?? decodeLegacy(bytes) ?? decodeUtf16(bytes));
  if (found === null || looksBinary(bytes, found.encoding)) {
    throw new AppError(looksBinary(bytes, 'utf-8') ? 'text.binary' : 'text.encoding');
  }
  return { ...found, byteOrderMark: false };
}

type Found = Pick<DecodedText, 'text' | 'encoding'>;

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function decodeUnicode(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeUtf8(bytes: Uint8Array): Found | null {
  const text = decodeUnicode(bytes, 'utf-8');
  return text === null ? null : { text, encoding: 'utf-8' };
}

function decodeUtf16(bytes: Uint8Array): Found | null {
  const encoding = utf16Order(bytes);
  if (encoding === null) return null;
  const text = decodeUnicode(bytes, encoding);
  return text === null ? null : { text, encoding };
}

/** The names under which the detector reports what we read. */
const LEGACY = [
  { encoding: 'cp932', names: ['CP932', 'SHIFT_JIS'] },
  { encoding: 'euc-jp', names: ['EUC-JP'] },
  { encoding: 'cp949', names: ['CP949', 'EUC-KR'] },
] as const;

/** Enough for the detector's statistics, from the first byte that says anything. */
const SAMPLE_BYTES = 32_768;

/** How much likelier than the next the best reading must be. */
const MARGIN = 1.5;

function decodeLegacy(bytes: Uint8Array): Found | null {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  const guesses = jschardet.detectAll(Buffer.from(bytes.subarray(start, start + SAMPLE_BYTES)));
  const confidence = (names: readonly string[]): number =>
    Math.max(
      0,
      ...guesses
        .filter(({ encoding }) => encoding !== null && names.includes(encoding))
        .map((g) => g.confidence),
    );
  const [best, next] = LEGACY.flatMap(({ encoding, names }) => {
    const text = decodeExactly(bytes, encoding);
    return text === null ? [] : [{ encoding, names, text, score: confidence(names) }];
  }).sort((a, b) => b.score - a.score);
  if (best === undefined) return null;
  // Kana stand at the same bytes in EUC-JP and in the Chinese encodings, but no Chinese text has them.
  const strangers = guesses.filter(
    ({ encoding }) =>
      !LEGACY.some(({ names }) => names.some((name) => name === encoding)) &&
      !(KANA.test(best.text) && encoding !== null && CHINESE.includes(encoding)),
  );
  const rival = Math.max(next?.score ?? 0, ...strangers.map((guess) => guess.confidence));
  return best.score > 0 && best.score >= rival * MARGIN
    ? { text: best.text, encoding: best.encoding }
    : null;
}

const KANA = /[ぁ-ゖァ-ヶ]/;
const CHINESE: readonly string[] = ['GB18030', 'GB2312', 'Big5', 'EUC-TW', 'HZ-GB-2312'];

/**
 * The text, if it becomes the same bytes again. CP932 has characters with two codes (髙 of NEC and of IBM): for those the
 * length and the second reading must agree.
 */
function decodeExactly(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(buffer, encoding);
  if (text.includes('\uFFFD')) return null;
  const again = iconv.encode(text, encoding);
  if (again.equals(buffer)) return text;
  return again.length === buffer.length && iconv.decode(again, encoding) === text ? text : null;
}
