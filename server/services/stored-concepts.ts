import type { Concept, Segmenter } from '../../glossary/index.ts';
import { AppError, type Problem } from '../errors.ts';
import { conceptStates } from './concept-history.ts';
import { acceptConcept } from './concept-input.ts';
import type { AlikeConcept, Concepts } from './concepts.ts';
import type { Glossaries, StoredConcept } from './glossaries.ts';
import { OWNER } from './owner.ts';
import type { ConceptPlace, GlossaryTable, HistoryTable } from './ports/store.ts';
import type { Recognition } from './recognition.ts';
import { suggestedReading } from './suggested-reading.ts';

export function createConcepts({
  table,
  history,
  glossaries,
  recognition,
  segmenter,
}: {
  readonly table: GlossaryTable;
  readonly history: HistoryTable;
  readonly glossaries: Glossaries;
  readonly recognition: Recognition;
  readonly segmenter: () => Promise<Segmenter>;
}): Concepts {
  const get = ({ glossaryId, conceptId }: ConceptPlace): Promise<StoredConcept> =>
    glossaries.concept(glossaryId, conceptId);

  /** Those that stood there before may lead nowhere: files bring them, and the other concept may be removed. */
  const assertRelations = async (
    glossaryId: string,
    { id, relations }: Concept,
    before: Concept | null,
  ): Promise<void> => {
    const known = new Set((await glossaries.concepts(glossaryId)).map((concept) => concept.id));
    for (const { conceptId } of before?.relations ?? []) known.add(conceptId);
    const problems = relations.flatMap(({ conceptId }, index): readonly Problem[] => {
      const field = `relations.${String(index)}.conceptId`;
      if (conceptId === id) return [{ code: 'concept.itself', field }];
      if (known.has(conceptId)) return [];
      return [{ code: 'concept.noSuch', field, data: { id: conceptId } }];
    });
    const [first] = problems;
    if (first !== undefined) throw new AppError(first.code, first.data, problems);
  };

  return {
    async create(glossaryId, given) {
      const id: unknown = 'id' in given ? given.id : '';
      const concept = acceptConcept(given, typeof id === 'string' ? id.trim() : '');
      await assertRelations(glossaryId, concept, null);
      const conceptId = await table.addConcept(glossaryId, concept, { by: OWNER });
      return get({ glossaryId, conceptId });
    },

    async save(place, given, { version }) {
      const { glossaryId, conceptId } = place;
      const concept = acceptConcept(given, conceptId);
      await assertRelations(glossaryId, concept, await get(place));
      await table.saveConcept(place, concept, { version, by: OWNER });
      return get(place);
    },

    remove: (place, { version }) => table.removeConcept(place, { version, by: OWNER }),

    async restore(place) {
      await table.restoreConcept(place, { by: OWNER });
      return get(place);
    },

    async history(place) {
      const { latest, isRemoved, versions } = conceptStates(
        await history.ofConcept(place),
        place.conceptId,
      );
      const head = latest.terms.find(({ lang }) => lang === 'ja') ?? latest.terms[0];
      return { head: head?.text ?? place.conceptId, isRemoved, versions: versions() };
    },

    async takeBack(place, { to, version }) {
      const states = conceptStates(await history.ofConcept(place), place.conceptId);
      await table.saveConcept(place, states.at(to), { version, by: OWNER });
      return get(place);
    },

    readingOf: async (text) => suggestedReading(text, await segmenter()),

    async alike(glossaryId, texts, except) {
      const found = new Map<string, AlikeConcept>();
      const scope = { glossaryIds: [glossaryId], all: true };
      for (const { text, written } of writings(texts)) {
        const { matches, concepts } = await recognition.text(written, scope);
        for (const { start, end, conceptId, term } of matches) {
          const concept = concepts.get(conceptId);
          if (concept === undefined || concept.id === except) continue;
          // A term inside another one is no rival: 抑止 in 拡大抑止.
          if (start > 0 || end < written.length) continue;
          found.set(concept.id, { text, term, concept });
        }
      }
      return Array.from(found.values());
    },
  };
}

/** In capitals too: a text that says ncg does not mean NCG, but who types it for a term does. */
function* writings(texts: readonly string[]): Generator<{
  readonly text: string;
  readonly written: string;
}> {
  for (const text of new Set(texts.map((given) => given.trim()).filter(Boolean))) {
    for (const written of new Set([text, text.toUpperCase()])) yield { text, written };
  }
}
