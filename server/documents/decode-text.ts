import { AppError } from '../errors.ts';
import type { TextEncoding } from '../services/ports/text-decoder.ts';
import { looksBinary, utf16Order } from './byte-shape.ts';
import { decodeExactly, decodeLegacy } from './legacy-encoding.ts';

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
  const wide = found?.encoding === 'utf-16le' || found?.encoding === 'utf-16be';
  if (!wide && looksBinary(bytes)) throw new AppError('text.binary');
  if (found === null) throw new AppError('text.encoding');
  return { ...found, byteOrderMark: false };
}

/** The same where somebody says which encoding it is. @throws AppError `text.encoding` if it is not that one */
export function decodeTextAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(
    ({ mark, encoding: own }) => own === encoding && mark.every((byte, i) => bytes[i] === byte),
  );
  const content = bytes.subarray(marked?.mark.length ?? 0);
  const text =
    encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be'
      ? decodeUnicode(content, encoding)
      : decodeExactly(content, encoding);
  if (text === null) throw new AppError('text.encoding');
  return { text, encoding, byteOrderMark: marked !== undefined };
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
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
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
