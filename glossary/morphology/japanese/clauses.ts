import { characterLength } from './character-class.ts';

/**
 * In UTF-16 units. Longer clauses are cut, after white space where there is some: costs then stay within 32 bits
 * whatever the dictionary (32,767 words of at most 32,767 + 32,767 each), and memory within bounds when somebody sends a
 * megabyte of one character. Only there can the tokens of a text without broken characters differ from kuromoji's.
 */
export const LONGEST_CLAUSE = 32_767;

/**
 * Where the clauses of `text` end; each begins where the one before ended. A clause is the unit that is analysed for
 * itself: it ends after 、or 。 as in kuromoji (`Tokenizer.splitByPunctuation`), so neither words nor costs run across.
 */
export function clauseEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let start = 0; start < text.length;) {
    start = clauseEnd(text, start);
    ends.push(start);
  }
  return ends;
}

function clauseEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_CLAUSE);
  for (let at = start; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === IDEOGRAPHIC_COMMA || unit === IDEOGRAPHIC_FULL_STOP) return at + 1;
  }
  return limit === text.length ? limit : cut(text, start, limit);
}

const IDEOGRAPHIC_COMMA = 0x3001;
const IDEOGRAPHIC_FULL_STOP = 0x3002;

function cut(text: string, start: number, limit: number): number {
  for (let at = limit; at > start; at -= 1) {
    if (WHITE_SPACE.has(text.charCodeAt(at - 1))) return at;
  }
  return characterLength(text, limit - 1) === 2 ? limit - 1 : limit;
}

/** Tab, line feed, space, ideographic space. */
const WHITE_SPACE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x20, 0x3000]);
