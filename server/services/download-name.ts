/**
 * A file name that every system takes, made from a name in any language. Bytes are counted because file systems count
 * them: 255, and a character of Japanese or Korean takes three.
 */
export function downloadName(name: string, extension: string): string {
  const plain = name
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .~-]+|[ .]+$/g, '');
  const stem = plain === '' ? 'taiyaku' : RESERVED.test(plain) ? `_${plain}` : plain;
  return `${shorten(stem)}.${extension}`;
}

/** Names of devices on Windows, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const MAX_BYTES = 200;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

function shorten(stem: string): string {
  const encoder = new TextEncoder();
  let short = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(stem)) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    short += segment;
  }
  return short.trimEnd();
}
