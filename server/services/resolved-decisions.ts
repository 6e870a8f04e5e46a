import type { Concept, Decision } from '../../glossary/index.ts';
import type { TaughtDecision } from './decisions.ts';

type Known = Concept & { readonly glossaryId?: string };

/**
 * Gives each decision the identifier by which the recogniser knows its concept, and leaves out those whose concept is not
 * there. A glossary that was imported anew has another id, or calls its concepts by other names: then the one concept
 * that lists the term is meant, never one of a glossary that stands beside the decision's own.
 */
export function resolveDecisions(
  decisions: readonly TaughtDecision[],
  {
    concepts,
    glossaryIds = new Set(),
  }: {
    /** By the identifier that matches carry. */
    readonly concepts: ReadonlyMap<string, Known>;
    /** Every glossary there is. */
    readonly glossaryIds?: ReadonlySet<string>;
  },
): readonly Decision[] {
  return decisions.flatMap((decision) => {
    const { glossaryId } = decision;
    const conceptId = glossaryIds.has(glossaryId)
      ? inGlossary(decision, concepts)
      : anywhere(decision, concepts);
    if (conceptId === undefined) return [];
    const { kind, term, surface, span, id } = decision;
    return [{ kind, conceptId, term, surface, span, ...(id === undefined ? {} : { id }) }];
  });
}

function inGlossary(
  { glossaryId, conceptId, term }: TaughtDecision,
  concepts: ReadonlyMap<string, Known>,
): string | undefined {
  // Of two glossaries with a T001, the later one's goes by its glossary's name as well.
  const own = [`${glossaryId}/${conceptId}`, conceptId].find(
    (id) => concepts.get(id)?.glossaryId === glossaryId,
  );
  if (own !== undefined && lists(concepts.get(own), term)) return own;
  const renamed = theOnly(
    concepts,
    (known) => known.glossaryId === glossaryId && lists(known, term),
  );
  return renamed ?? own;
}

function anywhere(
  { conceptId, term }: TaughtDecision,
  concepts: ReadonlyMap<string, Known>,
): string | undefined {
  const named = concepts.get(conceptId);
  if (named !== undefined && (term === '' || lists(named, term))) return conceptId;
  const listing = theOnly(concepts, (known) => lists(known, term));
  return listing ?? (named === undefined ? undefined : conceptId);
}

function lists(concept: Known | undefined, text: string): boolean {
  return concept?.terms.some((term) => term.lang === 'ja' && term.text === text) === true;
}

/** The identifier of the concept that passes, if there is exactly one. */
function theOnly(
  concepts: ReadonlyMap<string, Known>,
  passes: (concept: Known) => boolean,
): string | undefined {
  let found: string | undefined;
  for (const [id, concept] of concepts) {
    if (!passes(concept)) continue;
    if (found !== undefined) return undefined;
    found = id;
  }
  return found;
}
