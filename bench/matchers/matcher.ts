import type { Span } from '../../glossary/index.ts';

/** A listed Japanese form; several may belong to one concept. */
export interface Listed {
  readonly conceptId: string;
  readonly text: string;
}

export interface Found extends Span {
  readonly conceptId: string;
}

/** A way to find terms: what a tool of its kind shows, no two of them overlapping unless concepts share a term. */
export type Matcher = (text: string) => readonly Found[];

/** Forms by their text. */
export function byText(listed: readonly Listed[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { conceptId, text } of listed) {
    const known = ids.get(text);
    if (known === undefined) ids.set(text, [conceptId]);
    else if (!known.includes(conceptId)) known.push(conceptId);
  }
  return ids;
}
