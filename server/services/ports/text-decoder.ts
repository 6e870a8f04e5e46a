/**
 * Bytes of a text file to its text, whatever encoding it is in.
 * @throws AppError `text.encoding`, `text.binary`
 */
export type TextDecoder = (bytes: Uint8Array) => { readonly text: string };
