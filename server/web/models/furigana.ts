/** A stretch of a word with its reading; the reading is empty where the stretch is kana and needs none. */
export interface RubyPart {
  readonly text: string;
  readonly reading: string;
}

/**
 * Sets the reading of a word over the characters it belongs to: 見直し みなおし gives 見直 みなお, し. Where more than one
 * division is possible the reading stands over the whole word. Null if the reading is not one of this word.
 */
export function rubyParts(word: string, reading: string): readonly RubyPart[] | null {
  const runs = word.match(RUNS) ?? [];
  if (!runs.some((run) => !isKana(run))) {
    return reading === '' || toHiragana(word) === toHiragana(reading)
      ? [{ text: word, reading: '' }]
      : null;
  }
  if (reading === '') return null;
  const first = divide(runs, toHiragana(reading));
  if (first === null) return null;
  const last = divideFromEnd(runs, toHiragana(reading));
  if (last?.join(' ') !== first.join(' ')) return [{ text: word, reading }];
  return runs.map((text, index) => ({
    text,
    reading: isKana(text) ? '' : (first[index] ?? ''),
  }));
}

/** The reading as a person would write it: katakana stays katakana. かくきょうぎぐるーぷ becomes かくきょうぎグループ. */
export function writtenReading(word: string, reading: string): string {
  if (reading === '' || toHiragana(word) === toHiragana(reading)) return '';
  const parts = rubyParts(word, reading) ?? [];
  return parts.map((part) => part.reading || part.text).join('') || reading;
}

/** Katakana and hiragana, with the long vowel mark and their iteration marks. Everything else is read by something. */
const RUNS =
  /[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]+|[^\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]+/gu;

function isKana(run: string): boolean {
  return /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]/u.test(run);
}

function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The share of each run in the reading, every kana run taken at its first possible place. Null if one has none. */
function divide(runs: readonly string[], reading: string): readonly string[] | null {
  const shares: string[] = [];
  let at = 0;
  for (const [index, run] of runs.entries()) {
    if (isKana(run)) {
      const kana = toHiragana(run);
      if (!reading.startsWith(kana, at)) return null;
      shares.push(kana);
      at += kana.length;
      continue;
    }
    const next = runs[index + 1];
    const end =
      next === undefined ? reading.length : reading.indexOf(toHiragana(next), at + minimum(run));
    if (end < at + minimum(run)) return null;
    shares.push(reading.slice(at, end));
    at = end;
  }
  return at === reading.length ? shares : null;
}

/** The same from the other end, every kana run taken at its last possible place. */
function divideFromEnd(runs: readonly string[], reading: string): readonly string[] | null {
  const backwards = divide(runs.toReversed().map(reverse), reverse(toHiragana(reading)));
  return backwards?.toReversed().map(reverse) ?? null;
}

/** Every character is read by at least one kana. */
function minimum(run: string): number {
  return /^\p{Script=Han}+$/u.test(run) ? Array.from(run).length : 1;
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}
