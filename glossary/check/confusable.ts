import type { Concept } from '../terms/concept.ts';

/**
 * Whether the word of one concept may have been meant for the other: the glossary relates them, or their Japanese terms
 * share a word of two characters (国防部 and 国防総省). A word about something else is no mistaken term.
 */
export function areConfusable(one: Concept, other: Concept): boolean {
  if (one === other) return false;
  return isRelated(one, other) || isRelated(other, one) || sharesWord(one, other);
}

function isRelated({ relations }: Concept, { id }: Concept): boolean {
  return relations.some(({ conceptId }) => conceptId === id);
}

function sharesWord(one: Concept, other: Concept): boolean {
  const pieces = piecesOf(one);
  for (const piece of piecesOf(other)) if (pieces.has(piece)) return true;
  return false;
}

const PIECES = new WeakMap<Concept, ReadonlySet<string>>();

/** Every two kanji that stand together, and every run of three katakana or Latin letters and more. */
function piecesOf(concept: Concept): ReadonlySet<string> {
  const known = PIECES.get(concept);
  if (known !== undefined) return known;
  const pieces = new Set<string>();
  for (const { lang, text } of concept.terms) {
    if (lang !== 'ja') continue;
    for (const [run] of text.normalize('NFKC').matchAll(/\p{Script=Han}{2,}/gu)) {
      for (let at = 0; at + 2 <= run.length; at += 1) pieces.add(run.slice(at, at + 2));
    }
    for (const [run] of text.normalize('NFKC').matchAll(/[\p{Script=Katakana}ー]{3,}/gu)) {
      pieces.add(run);
    }
  }
  PIECES.set(concept, pieces);
  return pieces;
}
