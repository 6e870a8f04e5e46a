import { createRunLattice, type RunLattice } from '../morphology/korean/run-lattice.ts';
import { isSyllable } from '../morphology/korean/syllables.ts';
import type { KoreanWords } from '../morphology/korean/word-list.ts';
import type { LetterStream } from './letter-stream.ts';

export interface KoreanText {
  readonly stream: LetterStream;
  /** The run in which each letter stands; null for letters and digits of other scripts. */
  readonly runs: readonly (Run | null)[];
}

/** Letters of Hangul that nothing parts but a gloss: what stands between two spaces, without Latin letters and digits. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Made when first asked for: most runs of a text hold no term. */
  lattice(): RunLattice;
}

export function runsOf(stream: LetterStream, words: KoreanWords): readonly (Run | null)[] {
  const { letters, gaps } = stream;
  const runs: (Run | null)[] = [];
  for (let start = 0; start < letters.length;) {
    if (!isSyllable(letters.charCodeAt(start))) {
      runs.push(null);
      start += 1;
      continue;
    }
    let end = start + 1;
    while (isJoined(stream, end) && isSyllable(letters.charCodeAt(end))) end += 1;
    const run = lazyRun(start, end, letters.slice(start, end), words);
    for (let at = start; at < end; at += 1) runs.push(run);
    start = end;
  }
  return runs;

  function isJoined({ letters: { length } }: LetterStream, at: number): boolean {
    return at < length && (gaps[at] === 'none' || gaps[at] === 'gloss');
  }
}

function lazyRun(start: number, end: number, letters: string, words: KoreanWords): Run {
  let lattice: RunLattice | undefined;
  return { start, end, lattice: () => (lattice ??= createRunLattice(letters, words)) };
}
