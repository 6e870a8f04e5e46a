import { formatOf, sniffFormat, type GlossaryFormat } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ReadingChoices, UploadedFile } from '../services/ports/glossary-reader.ts';
import type { TextEncoding } from '../services/ports/text-decoder.ts';
import { decodeText, decodeTextAs, type DecodedText } from './decode-text.ts';
import { glossaryKind } from './file-kind.ts';

export interface GlossaryContent {
  readonly format: GlossaryFormat;
  /** Text with its byte order mark, or bytes of which only the codec knows what they mean. */
  readonly content: string | Uint8Array;
  readonly encoding: TextEncoding | null;
}

/**
 * What a codec is given of a glossary file, and which codec: as somebody chose, or by the name, or else by the content.
 * @throws AppError `import.empty`, `upload.*`, `text.encoding`, `text.binary`, `xml.encoding`
 */
export function glossaryContent({
  bytes,
  fileName,
  choices,
}: UploadedFile & { readonly choices: ReadingChoices }): GlossaryContent {
  if (bytes.length === 0) throw new AppError('import.empty');
  const kind = glossaryKind(bytes, { fileName, format: choices.format });
  if (kind === 'zip') return { format: 'xlsx', content: bytes, encoding: null };
  const decoded = decode(bytes, choices.encoding);
  const content = (decoded.byteOrderMark ? '\uFEFF' : '') + decoded.text;
  const format = choices.format ?? formatByName(fileName, content);
  return { format, content, encoding: decoded.encoding };
}

function formatByName(fileName: string, content: string): GlossaryFormat {
  const promised = formatOf(fileName);
  const sniffed = sniffFormat(content);
  // A name such as terms.txt promises little: what the content begins with promises more.
  const isVague = promised === 'omegat' && sniffed !== 'csv';
  return promised === null || isVague ? sniffed : promised;
}

function decode(bytes: Uint8Array, chosen: TextEncoding | undefined): DecodedText {
  if (chosen !== undefined) return decodeTextAs(bytes, chosen);
  const declared = declaredEncoding(bytes);
  if (declared === null) return decodeText(bytes);
  const encoding = ENCODINGS.get(declared);
  if (encoding === undefined) throw new AppError('xml.encoding', { declared });
  const found = decodeText(bytes);
  if (found.encoding === encoding || isPlain(bytes)) return found;
  if (found.byteOrderMark) throw new AppError('xml.encoding', { declared });
  try {
    return decodeTextAs(bytes, encoding);
  } catch {
    throw new AppError('xml.encoding', { declared });
  }
}

/** What an XML declaration that can be read byte by byte says, in lower case; null where there is none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return (
    /^(?:\u00EF\u00BB\u00BF)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]{1,40})["']/
      .exec(start)?.[1]
      ?.toLowerCase() ?? null
  );
}

const DECLARATION_BYTES = 200;

const ENCODINGS: ReadonlyMap<string, TextEncoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['shift_jis', 'cp932'],
  ['shift-jis', 'cp932'],
  ['windows-31j', 'cp932'],
  ['ms932', 'cp932'],
  ['cp932', 'cp932'],
  ['euc-jp', 'euc-jp'],
  ['euc-kr', 'cp949'],
  ['ks_c_5601-1987', 'cp949'],
  ['windows-949', 'cp949'],
  ['cp949', 'cp949'],
]);

function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
