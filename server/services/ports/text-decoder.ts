/** `cp932` is Shift_JIS and `cp949` is EUC-KR, each as Windows extended it. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'cp932',
  'euc-jp',
  'cp949',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/**
 * Bytes of a text file to its text, whatever encoding it is in.
 * @throws AppError `text.encoding`, `text.binary`
 */
export type TextDecoder = (bytes: Uint8Array) => { readonly text: string };
