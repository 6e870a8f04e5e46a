import type { Grade, Status } from '../../../glossary/index.ts';

/**
 * A passage as the page draws it: the texts of its parts joined are exactly the original, furigana aside. `return` is
 * U+000D, which HTML would turn into a line feed unless it is written as a character reference.
 */
export type PartView = TextPart | GapPart | RubyView | TermPart;

export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'return' };

export interface GapPart {
  readonly kind: 'gap';
  readonly parts: readonly TextPart[];
  /** A line of the printed page ends here. */
  readonly line: boolean;
  /** Reading text has a space here. */
  readonly space: boolean;
}

export interface RubyView {
  readonly kind: 'ruby';
  readonly parts: readonly PartView[];
  readonly reading: string;
}

export interface TermPart {
  readonly kind: 'term';
  readonly id: string;
  /** The entry it is explained in: the first one where concepts share the term. */
  readonly entry: string;
  /** The cards to open, by id, separated by spaces. */
  readonly cards: string;
  /** For each of the cards what was decided, by id; `-` where nothing was. */
  readonly decisions: string;
  /** The place in the original text, as forms send it: `12-14`. */
  readonly place: string;
  readonly status: Status;
  readonly grade: Grade;
  readonly why: string;
  readonly parts: readonly PartView[];
}
