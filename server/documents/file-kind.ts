import { formatOf, type GlossaryFormat } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';

export type FileKind = 'zip' | 'pdf' | 'text';

/**
 * What the bytes of a glossary file are by their beginning, where that agrees with what its name promises.
 * @throws AppError `upload.glossary`, `upload.macros`, `upload.oldOffice`, `upload.encrypted`, `upload.typeMismatch`
 */
export function glossaryKind(
  bytes: Uint8Array,
  { fileName, format }: { readonly fileName: string; readonly format?: GlossaryFormat | undefined },
): FileKind {
  const extension = extensionOf(fileName);
  if (MACROS.has(extension)) throw new AppError('upload.macros', { extension });
  if (begins(bytes, OLE)) {
    // An encrypted workbook is wrapped in the container of the old ones.
    const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    throw new AppError(encrypted ? 'upload.encrypted' : 'upload.oldOffice');
  }
  const kind = kindOf(bytes);
  const promised = format ?? formatOf(fileName);
  const expected = promised === null ? null : promised === 'xlsx' ? 'zip' : 'text';
  if (kind === 'pdf' || (expected !== null && kind !== expected)) {
    throw new AppError('upload.typeMismatch', {
      expected: promised ?? extension,
      found: kind === 'zip' ? 'ZIP' : kind === 'pdf' ? 'PDF' : 'text',
    });
  }
  if (promised === null && OTHERS.has(extension)) throw new AppError('upload.glossary');
  return kind;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const PDF = [0x25, 0x50, 0x44, 0x46];

const MACROS: ReadonlySet<string> = new Set(['xlsm', 'xlsb', 'xltx', 'xltm', 'xlam']);
/** Files that translators have and that hold no glossary. */
const OTHERS: ReadonlySet<string> = new Set(['docx', 'pptx', 'odt', 'ods', 'pdf', 'rtf', 'zip', 'html', 'htm', 'md', 'mxliff', 'sdlxliff', 'xliff', 'xlf', 'tmx', 'po']); // prettier-ignore

function kindOf(bytes: Uint8Array): FileKind {
  if (ZIPS.some((magic) => begins(bytes, magic))) return 'zip';
  return begins(bytes, PDF) ? 'pdf' : 'text';
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function extensionOf(fileName: string): string {
  return /\.([^./\\]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
