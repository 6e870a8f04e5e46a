import { sentences, unwrap } from '../../glossary/index.ts';

/** What of a translation belongs to one passage: a line, what stands between blank lines, or as many lines as it has sentences. */
export const ALIGNMENTS = ['line', 'paragraph', 'sentence'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How many sentences each passage of a source has. */
export function sentenceCounts(source: string): readonly number[] {
  return unwrap(source).map(({ text }) => Math.max(1, sentences(text).length));
}

/** The one in which the counts agree; where none does, what the text looks like. */
export function guessAlignment(text: string, counts: readonly number[]): Alignment {
  const lines = linesOf(text);
  const paragraphs = paragraphsOf(text);
  if (lines.length === counts.length) return 'line';
  if (paragraphs.length === counts.length) return 'paragraph';
  if (written(lines).length === sum(counts)) return 'sentence';
  return paragraphs.length > 1 ? 'paragraph' : 'line';
}

/** The pieces of a translation in their order, piece n for passage n. There may be fewer than passages, or more. */
export function alignedPieces(
  text: string,
  by: Alignment,
  counts: readonly number[],
): readonly string[] {
  if (by === 'line') return linesOf(text);
  if (by === 'paragraph') return paragraphsOf(text);
  const lines = written(linesOf(text));
  let at = 0;
  const pieces = counts.map((count) => {
    const piece = lines.slice(at, at + count).join(' ');
    at += count;
    return piece;
  });
  return [...pieces, ...lines.slice(at)];
}

/** What a person does where a piece stands at the wrong passage. */
export const REARRANGEMENTS = ['join', 'split', 'down', 'up', 'drop'] as const;
export type Rearrangement = (typeof REARRANGEMENTS)[number];

/**
 * `join`: with the piece below. `split`: at its first line break, or else after its first sentence. `down`: it and all
 * below move down, and its place is empty. `up`: the empty place above goes. `drop`: the piece goes. What cannot be
 * done changes nothing.
 */
export function rearranged(
  pieces: readonly string[],
  action: Rearrangement,
  at: number,
): readonly string[] {
  const piece = pieces[at];
  if (piece === undefined) return pieces;
  const [above, below] = [pieces[at - 1], pieces[at + 1]];
  switch (action) {
    case 'join':
      if (below === undefined) return pieces;
      return pieces.toSpliced(at, 2, [piece, below].filter((text) => text !== '').join(' '));
    case 'split':
      return pieces.toSpliced(at, 1, ...splitPiece(piece));
    case 'down':
      return pieces.toSpliced(at, 0, '');
    case 'up':
      return above === '' ? pieces.toSpliced(at - 1, 1) : pieces;
    case 'drop':
      return pieces.toSpliced(at, 1);
  }
}

function splitPiece(piece: string): readonly string[] {
  const end = /\n|[.?!。！？]["'”’»)\]」』）]*\s+/u.exec(piece);
  if (end === null) return [piece];
  const cut = end.index + end[0].length;
  const [first, rest] = [piece.slice(0, cut).trim(), piece.slice(cut).trim()];
  return first === '' || rest === '' ? [piece] : [first, rest];
}

function linesOf(text: string): readonly string[] {
  const lines = plain(text).split('\n');
  // A last line break ends a line and begins no other.
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line) => line.trim());
}

function paragraphsOf(text: string): readonly string[] {
  return plain(text)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
    )
    .filter((paragraph) => paragraph !== '');
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?|[\f\u2028\u2029]/g, '\n');
}

function written(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
