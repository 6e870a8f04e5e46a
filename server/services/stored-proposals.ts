import type { Concept, Term } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { conceptStates } from './concept-history.ts';
import { decided } from './decided-proposals.ts';
import type { Glossaries, StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { OWNER } from './owner.ts';
import type { ChangeSetTable, ConceptEdit } from './ports/change-sets.ts';
import type { HistoryEntry, HistoryTable } from './ports/store.ts';
import type { Proposal, ProposalPlace, Proposals } from './proposals.ts';
import { acceptText } from './text-input.ts';

export function createProposals({
  shelf,
  glossaries,
  history,
  changeSets,
}: {
  readonly shelf: GlossaryShelf;
  readonly glossaries: Pick<Glossaries, 'concepts'>;
  readonly history: Pick<HistoryTable, 'ofConcept'>;
  readonly changeSets: Pick<ChangeSetTable, 'make'>;
}): Proposals {
  const of = async (concept: StoredConcept): Promise<readonly Proposal[]> => {
    const { glossaryId, id, terms } = concept;
    if (terms.every(({ status }) => status !== 'proposed')) return [];
    const entries = await history.ofConcept({ glossaryId, conceptId: id });
    return terms.flatMap((term, index): readonly Proposal[] => {
      if (term.status !== 'proposed') return [];
      const instead = terms.find(
        ({ lang, status }) => lang === term.lang && status === 'preferred',
      );
      const proposed = proposedIn(entries, id, term);
      return [{ concept, index, term, proposed, instead: instead ?? null }];
    });
  };

  return {
    of,

    async list(glossaryId, { page, pageSize }) {
      const found = await glossaries.concepts(glossaryId, { text: '', status: 'proposed' });
      const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
      const shown = Math.min(Math.max(1, page), pageCount);
      const concepts = found.slice((shown - 1) * pageSize, shown * pageSize);
      return {
        proposals: (await Promise.all(concepts.map(of))).flat(),
        total: found.length,
        page: shown,
        pageCount,
      };
    },

    async decide(glossaryId, { verdict, reason = '', terms }) {
      const name = acceptText(reason.trim(), 'reason');
      const { byId } = await shelf.index(glossaryId);
      const groups = byConcept(terms);
      if (groups.size === 0) throw new AppError('changes.nothing');
      const overtaken = [...groups.keys()].filter((id) =>
        groups.get(id)?.some(({ version }) => byId.get(id)?.version !== version),
      );
      if (overtaken.length > 0) throw refusal(overtaken);
      const edits = Array.from(groups, ([id, places]): ConceptEdit => {
        const concept = byId.get(id);
        if (concept === undefined) throw refusal([id]);
        return decided(concept, { verdict, places: new Set(places.map(({ index }) => index)) });
      });
      try {
        return await changeSets.make(glossaryId, { kind: verdict, name, by: OWNER }, (write) =>
          write(edits),
        );
      } catch (error) {
        if (!(error instanceof AppError) || !OVERTAKEN.has(error.code)) throw error;
        throw refusal([String(error.data['conceptId'] ?? '')]);
      }
    },
  };
}

const OVERTAKEN: ReadonlySet<string> = new Set(['version.conflict', 'concept.unknown']);

function refusal(conceptIds: readonly string[]): AppError {
  return new AppError(
    'changes.overtaken',
    { count: conceptIds.length },
    conceptIds.map((id) => ({ code: 'changes.concept', data: { id } })),
  );
}

function byConcept(terms: readonly ProposalPlace[]): ReadonlyMap<string, readonly ProposalPlace[]> {
  const groups = new Map<string, ProposalPlace[]>();
  for (const place of terms)
    groups.set(place.conceptId, [...(groups.get(place.conceptId) ?? []), place]);
  return groups;
}

/** The last time that the term became a proposal. */
function proposedIn(
  entries: readonly HistoryEntry[],
  conceptId: string,
  { lang, text }: Term,
): Proposal['proposed'] {
  const states = conceptStates(entries, conceptId);
  const isProposed = (state: Concept): boolean =>
    state.terms.some(
      (term) => term.lang === lang && term.text === text && term.status === 'proposed',
    );
  let since: HistoryEntry | null = null;
  for (const entry of entries) {
    since = isProposed(states.at(entry.version)) ? (since ?? entry) : null;
  }
  return since === null ? null : { by: since.by, at: since.at };
}
