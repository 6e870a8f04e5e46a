import { LANGUAGES, type Concept, type Language, type Term } from './concept.ts';

/** Which of the concepts that are there a concept of a file is; null for none of them. */
export type Counterpart<C extends Concept> =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly concept: C }
  /** Several could be meant, and nothing says which. */
  | { readonly kind: 'several'; readonly concepts: readonly C[] };

export interface Counterparts<C extends Concept> {
  add(concept: C): void;
  /** `named`: that its id is the file's own, and not one that was given to it while reading. */
  of(incoming: Concept, named: boolean): Counterpart<C>;
}

/**
 * Finds for a concept of a file the one that is there already. One of the same id, if they have a term or the definition in
 * common: another list numbers its own from 1 too. Else one that has its head term (the first Japanese one that may be used,
 * or the first English, or Korean) among its own usable terms, width and capitals aside, and is of the same domain where both name
 * one; of several, those for which it is the head term, then those that share a translation.
 */
export function createCounterparts<C extends Concept>(): Counterparts<C> {
  const byId = new Map<string, C>();
  const byTerm = new Map<string, C[]>();

  const withHead = (incoming: Concept): readonly C[] => {
    const head = headOf(incoming);
    if (head === null) return [];
    return (byTerm.get(keyOf(head)) ?? []).filter(
      ({ domain }) => domain === '' || incoming.domain === '' || domain === incoming.domain,
    );
  };

  return {
    add(concept) {
      byId.set(concept.id, concept);
      for (const key of new Set(concept.terms.filter(isUsable).map(keyOf))) {
        const known = byTerm.get(key);
        if (known === undefined) byTerm.set(key, [concept]);
        else known.push(concept);
      }
    },

    of(incoming, named) {
      const same = named ? byId.get(incoming.id) : undefined;
      if (same !== undefined && haveMuchInCommon(same, incoming))
        return { kind: 'one', concept: same };
      const found = narrowed(withHead(incoming), [
        (concept) => sharesHead(concept, incoming),
        (concept) => sharedLanguages(concept, incoming) > 1,
      ]);
      const [concept] = found;
      if (concept === undefined) return { kind: 'none' };
      return found.length === 1 ? { kind: 'one', concept } : { kind: 'several', concepts: found };
    },
  };
}

/** The term a list would be sorted by. */
export function headOf({ terms }: Concept): Term | null {
  for (const lang of LANGUAGES) {
    const own = terms.filter((term) => term.lang === lang);
    const head = own.find(({ status }) => status === 'preferred') ?? own.find(isUsable);
    if (head !== undefined) return head;
  }
  return terms[0] ?? null;
}

/** By which two terms are the same word: width, capitals and outer spaces do not count. */
export function keyOf({ lang, text }: { readonly lang: Language; readonly text: string }): string {
  return `${lang} ${text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()}`;
}

/** Each of the tests counts only if something is left by it. */
function narrowed<C>(
  candidates: readonly C[],
  tests: readonly ((candidate: C) => boolean)[],
): readonly C[] {
  let left = candidates;
  for (const test of tests) {
    if (left.length < 2) return left;
    const passing = left.filter(test);
    if (passing.length > 0) left = passing;
  }
  return left;
}

function haveMuchInCommon(one: Concept, other: Concept): boolean {
  return (
    sharedLanguages(one, other) > 0 ||
    (one.definition !== '' && one.definition === other.definition)
  );
}

function sharesHead(one: Concept, other: Concept): boolean {
  const [a, b] = [headOf(one), headOf(other)];
  return a !== null && b !== null && keyOf(a) === keyOf(b);
}

/** In how many languages they have a term in common. */
function sharedLanguages(one: Concept, other: Concept): number {
  const keys = new Set(one.terms.map(keyOf));
  return new Set(other.terms.filter((term) => keys.has(keyOf(term))).map(({ lang }) => lang)).size;
}

function isUsable({ status }: Term): boolean {
  return status === 'preferred' || status === 'admitted' || status === 'proposed';
}
