import { isJapanese, codePointBefore } from './scripts.ts';
import { MappedTextBuilder, type MappedText } from './offset-map.ts';
import { radicalsToKanji } from './radicals.ts';
import type { Span } from './span.ts';

/**
 * NFKC by cluster, with the way back. A cluster is a character with the marks that combine with it: NFD ポ (ホ + U+309A)
 * and half-width ﾎﾟ become one ポ that stands for both; ㋿ becomes 令和, each half standing for the whole sign; ⻑, a radical, becomes 長.
 * Characters nobody sees (soft hyphen, zero-width, variation selectors, direction marks) are left out.
 * Returned text is matched and analysed, never shown.
 */
export function normalise(text: string): MappedText {
  const out = new MappedTextBuilder(text.length);
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    if (isPlain(text.charCodeAt(at)) && !isCombining(text, at + 1)) {
      at += 1;
      continue;
    }
    if (copied < at) out.copy(text.slice(copied, at), copied);
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end).replace(INVISIBLE, '');
    out.append(radicalsToKanji(cluster.normalize('NFKC')), at, end);
    at = end;
    copied = end;
  }
  if (copied < text.length) out.copy(text.slice(copied), copied);
  return out.finish();
}

/**
 * Leaves out the given spans and every space that touches Japanese: layout, not language (NATO の, 核 共 有). One space
 * stays between Latin words. A hyphen followed by a space inside a Latin word (dual- capable) loses the space.
 */
export function dropLayout(text: string, dropped: readonly Span[]): MappedText {
  const out = new MappedTextBuilder(text.length);
  let at = 0;
  let nextDropped = 0;
  let keptBefore: number | null = null;
  while (at < text.length) {
    const drop = dropped[nextDropped];
    if (drop !== undefined && drop.start <= at) {
      nextDropped += 1;
      at = Math.max(at, drop.end);
      continue;
    }
    if (!isSpace(text.charCodeAt(at))) {
      const stop = nextStop(text, at, drop?.start ?? text.length);
      out.copy(text.slice(at, stop), at);
      keptBefore = codePointBefore(text, stop);
      at = stop;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
    const after = text.codePointAt(end) ?? null;
    if (isWordSpace(keptBefore, after)) out.append(' ', at, end);
    at = end;
  }
  return out.finish();
}

/** Lower case, unit for unit, so that offsets stay as they are; letters whose lower case is longer (İ) keep their case. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const character of text) {
    const candidate = character.toLowerCase();
    folded += candidate.length === character.length ? candidate : character;
  }
  return folded;
}

const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
// What joins the character before it: combining marks, vowels and finals of Hangul written in its parts, half-width voicing marks, variation selectors, soft hyphens.
const COMBINING = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\u00ad\u200b-\u200f\u2060\ufeff]/u;
const COMBINING_START = /^[\p{M}\uff9e\uff9f\u00ad\u200b-\u200f\u2060\ufeff\udb40]/u;
const HYPHEN = 0x2d;

/** Units that NFKC leaves alone and that are no part of a longer cluster by themselves: ASCII, kana, common kanji. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x0a ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fe) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    unit === 0x3001 ||
    unit === 0x3002 ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}

/** Whether the character at `offset` joins the one before it. */
function isCombining(text: string, offset: number): boolean {
  return (
    offset < text.length &&
    !isPlain(text.charCodeAt(offset)) &&
    COMBINING_START.test(text.charAt(offset))
  );
}

function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (!COMBINING.test(String.fromCodePoint(codePoint))) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000;
}

function nextStop(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function isWordSpace(before: number | null, after: number | null): boolean {
  if (before === null || after === null || before === 0x0a || after === 0x0a) return false;
  if (before === HYPHEN) return false;
  return !isJapanese(before) && !isJapanese(after);
}
