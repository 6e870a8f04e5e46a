import type { Span } from './span.ts';

/**
 * Cuts a passage into sentences whose spans tile it. A sentence ends after 。！？ (and the closing brackets that follow),
 * but not inside 「」『』（）: 「抑止は成り立つ。」と述べた is one sentence. A bracket left open is ignored, so that one
 * misprint does not swallow the rest of the passage. Latin sentences end at . ? ! before a space and a capital.
 */
export function sentences(text: string): readonly Span[] {
  const closesAt = matchBrackets(text);
  const spans: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const close = closesAt.get(at);
    if (close !== undefined) {
      at = close + 1;
      continue;
    }
    if (!endsSentence(text, at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && TRAILING.test(text.charAt(end))) end += 1;
    spans.push({ start, end });
    start = end;
    at = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['〔', '〕'],
  ['［', '］'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
  ['“', '”'],
  ['(', ')'],
]);
const CLOSING: ReadonlySet<string> = new Set(BRACKETS.values());
/** What still belongs to the sentence that just ended: closing marks, note numbers, spaces and line breaks. */
const TRAILING = /[」』）〕］】〉》”’"')。！？!?\s]/u;

function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly close: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const close = BRACKETS.get(character);
    if (close !== undefined) {
      open.push({ at, close });
    } else if (CLOSING.has(character)) {
      const found = open.findLastIndex((bracket) => bracket.close === character);
      const opener = open[found];
      if (opener === undefined) continue;
      open.length = found;
      pairs.set(opener.at, at);
    }
  }
  return pairs;
}

function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '。' || character === '！' || character === '？' || character === '\n')
    return true;
  if (character !== '.' && character !== '?' && character !== '!') return false;
  return /^[.?!]["')\]”’]*\s+["'(“‘]?[\p{Lu}\p{N}]/u.test(text.slice(at, at + 12));
}
