import type { Span } from '../text/span.ts';

/** What the check has to know of a term in the source: a match of the recogniser is one. */
export interface SourceMatch extends Span {
  readonly conceptId: string;
  /** Only what is certain is demanded; what is likely is a question; what is inside a longer word is neither. */
  readonly grade: 'certain' | 'likely' | 'inside';
  /** Null for primary matches, which alone demand something. */
  readonly within: number | null;
}
