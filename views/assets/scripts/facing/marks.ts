import type { FieldReview } from './review.ts';

/** A stretch of the text with all that is to be seen of it. */
interface Piece {
  readonly text: string;
  readonly classes: readonly string[];
  /** The pairs it belongs to, by their place in the review. */
  readonly pairs: readonly number[];
}

/**
 * Paints the words that a review speaks of behind the text area: the same text in the same letters, of which only the
 * lines below the words can be seen. The text area itself is never touched.
 */
export function paintMarks(backdrop: HTMLElement, text: string, review: FieldReview | null): void {
  const pieces = review === null ? [{ text, classes: [], pairs: [] }] : cut(text, review);
  backdrop.replaceChildren(
    ...pieces.map((piece) => {
      if (piece.classes.length === 0) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      mark.className = piece.classes.join(' ');
      mark.dataset['pairs'] = piece.pairs.join(' ');
      return mark;
    }),
    // A line break at the end makes a line only if something follows it.
    '\u200b',
  );
}

function cut(text: string, { findings, pairs }: FieldReview): readonly Piece[] {
  const spans = [
    ...findings.flatMap(({ target, severity }) =>
      target === null ? [] : [{ ...target, name: severity, pair: null }],
    ),
    ...pairs.flatMap(({ targets, outcome }, pair) =>
      targets.map((target) => ({ ...target, name: outcome, pair })),
    ),
  ];
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return {
      text: text.slice(start, end),
      classes: [...new Set(over.map(({ name }) => name))],
      pairs: over.flatMap(({ pair }) => (pair === null ? [] : [pair])),
    };
  });
}
