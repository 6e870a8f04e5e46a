import type { Span } from '../../text/span.ts';
import type { Dictionary } from './dictionary.ts';
import { NO_STATE } from './word-trie.ts';

/** A few hundred kilobytes: a document meets some hundreds of long words with listed terms inside. */
const KEPT_COSTS = 8_192;

/**
 * The insides of dictionary words: how the dictionary would cut 弁護士, 最高裁 or ゴールキーパー if it did not know them
 * whole (see `Segmenter.partCost`). Answers depend on the word alone, so they are kept.
 */
export class WordParts {
  private readonly kept = new Map<string, number>();
  private readonly dictionary: Dictionary;

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary;
  }

  cost(word: string, { start, end }: Span): number {
    const key = `${String(start)}-${String(end)} ${word}`;
    const kept = this.kept.get(key);
    if (kept !== undefined) return kept;
    const cut = this.cheapest(
      word,
      (from, to) => !across(start, from, to) && !across(end, from, to),
    );
    const cost = cut === Infinity ? Infinity : cut - this.cheapest(word, () => true);
    if (this.kept.size >= KEPT_COSTS) this.kept.clear();
    this.kept.set(key, cost);
    return cost;
  }

  /** The cost of the cheapest way to make up `word` of shorter known words, those that `admits` lets in. */
  private cheapest(word: string, admits: (start: number, end: number) => boolean): number {
    const { trie, words, connections } = this.dictionary;
    const { connections: ids, edgeRow, surfaceRows } = words;
    const waysTo = new Map<number, Way[]>([[0, [{ rightId: ids[3 * edgeRow + 1] ?? 0, cost: 0 }]]]);
    const enter = (position: number, leftId: number): number => {
      let best = Infinity;
      for (const { rightId, cost } of waysTo.get(position) ?? []) {
        const connection = connections.costs[leftId * connections.rightIds + rightId] ?? 0;
        best = Math.min(best, cost + connection);
      }
      return best;
    };
    for (let start = 0; start < word.length; start += 1) {
      if (!waysTo.has(start)) continue;
      let state = trie.first(word.charCodeAt(start));
      for (let end = start + 1; state !== NO_STATE; end += 1) {
        const surface = trie.surfaceAt(state);
        if (surface >= 0 && end - start < word.length && admits(start, end)) {
          const ways = waysTo.get(end) ?? [];
          const afterLast = surfaceRows[surface + 1] ?? 0;
          for (let row = surfaceRows[surface] ?? 0; row < afterLast; row += 1) {
            const cost = enter(start, ids[3 * row] ?? 0) + (ids[3 * row + 2] ?? 0);
            ways.push({ rightId: ids[3 * row + 1] ?? 0, cost });
          }
          waysTo.set(end, ways);
        }
        if (end >= word.length) break;
        state = trie.step(state, word.charCodeAt(end));
      }
    }
    return enter(word.length, ids[3 * edgeRow] ?? 0);
  }
}

interface Way {
  readonly rightId: number;
  readonly cost: number;
}

function across(offset: number, start: number, end: number): boolean {
  return start < offset && offset < end;
}
