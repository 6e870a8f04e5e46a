import { LIMITS } from '../../glossary/index.ts';

/** The name a person gave, or one made from the file's name or else from the text's first words. Never empty. */
export function documentName({
  name,
  fileName = '',
  text,
}: {
  readonly name: string;
  readonly fileName?: string;
  readonly text: string;
}): string {
  const given = oneLine(name);
  if (given !== '') return given;
  // A browser gives the bare name; other clients may give a path of either kind.
  const base = oneLine((fileName.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, ''));
  if (base !== '') return shorten(base, LIMITS.documentName);
  const firstLine = text.split(/[\n\r\f\u2028\u2029]/).find((line) => oneLine(line) !== '');
  return shorten(oneLine(firstLine ?? text), FIRST_WORDS);
}

/** About the width of a name in the list of documents. */
const FIRST_WORDS = 40;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Cuts between what a person sees as characters, so that neither か゚ nor a flag is halved. */
function shorten(text: string, codePoints: number): string {
  if (Array.from(text).length <= codePoints) return text;
  let short = '';
  let length = 1;
  for (const { segment } of graphemes.segment(text.slice(0, codePoints * 2))) {
    length += Array.from(segment).length;
    if (length > codePoints) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
