/**
 * Words with more than one spelling in kanji and kana (取り組み 取組 取組み, 障害 障がい, 聯合 連合), as a dictionary has them: groups,
 * any two of which may stand for each other. Derived from UniDic (NOTICE); the host reads the file and hands it in.
 */
export interface Spellings {
  /** Other spellings of `text`, one word of it respelt at a time; at most `SPELLINGS_KEPT`. Never `text` itself. */
  of(text: string): readonly string[];
}

/** Nobody writes one term in more ways; a bound, because the words of a long term multiply. */
const SPELLINGS_KEPT = 24;
const LONGEST_WORD = 11;

export const NO_SPELLINGS: Spellings = { of: () => [] };

/** `groups`: a group a line, spellings parted by one space. Memory is a few times the text. */
export function createSpellings(groups: string): Spellings {
  const index = new WordIndex(groups);
  return {
    of(text) {
      const found = new Set<string>();
      for (let start = 0; start < text.length; start += 1) {
        index.forEachGroup(text, start, (group, end) => {
          const word = text.slice(start, end);
          for (const spelling of group.split(' ')) {
            if (spelling !== word && found.size < SPELLINGS_KEPT) {
              found.add(text.slice(0, start) + spelling + text.slice(end));
            }
          }
        });
      }
      return [...found];
    },
  };
}

/**
 * Where each word stands in the groups' text: an open-addressed table of offsets by the word's hash, which grows with the
 * word unit by unit, so that all words that begin at a place of a term are looked for without cutting it up.
 */
class WordIndex {
  private readonly groups: string;
  /** Offset of a word, or -1. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** By a hash of the first two units: whether a word begins so. Most places of most terms end here. */
  private readonly beginnings = new Uint8Array(0x10000);

  constructor(groups: string) {
    this.groups = groups;
    let words = 1;
    for (let at = 0; at < groups.length; at += 1) if (isEnd(groups.charCodeAt(at))) words += 1;
    this.mask = 2 ** Math.ceil(Math.log2(2 * words)) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    let start = 0;
    let hash = 0;
    for (let at = 0; at <= groups.length; at += 1) {
      const unit = at < groups.length ? groups.charCodeAt(at) : NEW_LINE;
      if (!isEnd(unit)) {
        hash = grow(hash, unit);
        continue;
      }
      if (at > start) {
        this.beginnings[pairHash(groups, start)] = 1;
        let slot = hash & this.mask;
        while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
        this.slots[slot] = start;
      }
      start = at + 1;
      hash = 0;
    }
  }

  /** Calls `visit` with every group that holds a word of two units or more standing in `text` at `start`. */
  forEachGroup(text: string, start: number, visit: (group: string, end: number) => void): void {
    if (start + 1 >= text.length || this.beginnings[pairHash(text, start)] !== 1) return;
    let hash = grow(0, text.charCodeAt(start));
    const limit = Math.min(text.length, start + LONGEST_WORD);
    for (let end = start + 2; end <= limit; end += 1) {
      hash = grow(hash, text.charCodeAt(end - 1));
      for (let slot = hash & this.mask; this.slots[slot] !== -1; slot = (slot + 1) & this.mask) {
        const at = this.slots[slot] ?? 0;
        if (this.isWordAt(at, text, start, end)) visit(this.lineAt(at), end);
      }
    }
  }

  private isWordAt(at: number, text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i += 1) {
      if (this.groups.charCodeAt(at + i - start) !== text.charCodeAt(i)) return false;
    }
    const after = at + end - start;
    return after === this.groups.length || isEnd(this.groups.charCodeAt(after));
  }

  private lineAt(at: number): string {
    const end = this.groups.indexOf('\n', at);
    return this.groups.slice(
      this.groups.lastIndexOf('\n', at) + 1,
      end < 0 ? this.groups.length : end,
    );
  }
}

const NEW_LINE = 0x0a;

function isEnd(unit: number): boolean {
  return unit === NEW_LINE || unit === 0x20;
}

function grow(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1) ^ (hash >>> 15);
}

function pairHash(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1)) & 0xffff;
}
