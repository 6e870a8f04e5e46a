/**
 * A text cut up for showing: the pieces in order, whose texts joined are exactly the original. Nested terms hang below
 * the term that encloses them. `gap` is what reading text leaves out: a line break of the printed page (`line`), or a
 * space of its layout.
 */
export type Highlight =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly line: boolean }
  | {
      readonly kind: 'term';
      /** Indices into the recogniser's matches: one, or several where concepts share the term. */
      readonly matches: readonly [number, ...number[]];
      readonly parts: readonly Highlight[];
    };
