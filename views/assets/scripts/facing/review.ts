/** What the server says of one field; places are in the text that was asked about. */
export interface FieldReview {
  /** The id of the field. */
  readonly field: string;
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Dismissed[];
  readonly pairs: readonly Pair[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly label: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly target: Range | null;
  readonly fix: Fix | null;
  readonly subject: Readonly<Record<string, string>>;
  readonly ofTerm: boolean;
}

export interface Fix {
  readonly label: string;
  readonly text: string;
  readonly span: Range | null;
  readonly particles: Readonly<Record<string, string>>;
}

export interface Dismissed {
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

export interface Pair {
  readonly outcome: 'found' | 'look' | 'wrong';
  readonly sources: readonly string[];
  readonly targets: readonly Range[];
}

/** Our own server wrote it; that it answered with something else altogether is all there is to fear. */
export function isReviews(value: unknown): value is { readonly fields: readonly FieldReview[] } {
  return (
    typeof value === 'object' && value !== null && 'fields' in value && Array.isArray(value.fields)
  );
}

/**
 * The review of a text in which somebody has written since: what stands before the change stays, what stands after it moves
 * along, and what was changed is gone until the server has looked again.
 */
export function moveAlong(review: FieldReview, before: string, after: string): FieldReview {
  let same = 0;
  const shorter = Math.min(before.length, after.length);
  while (same < shorter && before[same] === after[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changedEnd = before.length - tail;
  const shift = after.length - before.length;
  const move = (range: Range): readonly Range[] => {
    if (range.end <= same) return [range];
    if (range.start < changedEnd) return [];
    return [{ start: range.start + shift, end: range.end + shift }];
  };
  return {
    ...review,
    pairs: review.pairs.map((pair) => ({ ...pair, targets: pair.targets.flatMap(move) })),
    findings: review.findings.flatMap((finding): readonly Finding[] => {
      if (finding.target === null) return [finding];
      const target = move(finding.target)[0];
      if (target === undefined) return [];
      const { fix } = finding;
      if (!fix?.span) return [{ ...finding, target }];
      const span = move(fix.span)[0];
      return [{ ...finding, target, fix: span === undefined ? null : { ...fix, span } }];
    }),
  };
}
