import type { Segmenter } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { candidateReading } from './candidate-reading.ts';
import { candidateConcept } from './candidate-concept.ts';
import type { Candidates, DocumentCandidate, StoredVerdict } from './candidates.ts';
import type { Concepts } from './concepts.ts';
import type { Documents } from './documents.ts';
import { createExtractions } from './extractions.ts';
import type { Glossaries } from './glossaries.ts';
import { OWNER } from './owner.ts';
import type { VerdictTable } from './ports/verdicts.ts';
import type { Recognition } from './recognition.ts';

export function createCandidates({
  table,
  documents,
  glossaries,
  concepts,
  recognition,
  segmenter,
}: {
  readonly table: VerdictTable;
  readonly documents: Documents;
  readonly glossaries: Glossaries;
  readonly concepts: Concepts;
  readonly recognition: Recognition;
  readonly segmenter: () => Promise<Segmenter>;
}): Candidates {
  const extractions = createExtractions(segmenter);

  const verdicts = async (documentId: string): Promise<readonly StoredVerdict[]> => {
    const used = await documents.glossaries(documentId);
    const all = used.length > 0 ? used : (await glossaries.list()).map(({ id }) => id);
    return table.of(documentId, all);
  };

  const list = async (documentId: string): Promise<readonly DocumentCandidate[]> => {
    const [{ text, matches }, standing] = await Promise.all([
      recognition.document(documentId),
      verdicts(documentId),
    ]);
    const extraction = await extractions.of(text);
    const holds = new Map(standing.map((verdict) => [verdict.expression, verdict]));
    return extraction.candidates(matches).map((candidate) => ({
      candidate,
      verdict: holds.get(candidate.text) ?? null,
    }));
  };

  const find = async (documentId: string, expression: string): Promise<DocumentCandidate> => {
    const found = (await list(documentId)).find(({ candidate }) => candidate.text === expression);
    if (found === undefined) throw new AppError('candidate.unknown');
    return found;
  };

  return {
    list,

    readingOf: async (candidate) => candidateReading(candidate, await segmenter()),

    async verdicts(documentId) {
      await documents.get(documentId);
      return verdicts(documentId);
    },

    async accept(documentId, { expression, glossaryId }) {
      const { name } = await documents.get(documentId);
      await glossaries.get(glossaryId);
      const { candidate } = await find(documentId, expression);
      const [rival] = await concepts.alike(glossaryId, [candidate.text]);
      if (rival !== undefined) {
        throw new AppError('candidate.listed', { conceptId: rival.concept.id });
      }
      const reading = candidateReading(candidate, await segmenter());
      return concepts.create(glossaryId, candidateConcept(candidate, { reading, source: name }));
    },

    async judge(documentId, { kind, expression, glossaryId = null }) {
      await documents.get(documentId);
      if (glossaryId !== null) await glossaries.get(glossaryId);
      const { verdict } = await find(documentId, expression);
      if (verdict?.kind === kind && verdict.glossaryId === glossaryId) return verdict;
      return table.add(documentId, { kind, expression, glossaryId }, { by: OWNER });
    },

    takeBack: (documentId, verdictId) => table.remove({ documentId, verdictId }, { by: OWNER }),

    restore: (documentId, verdictId) => table.restore({ documentId, verdictId }, { by: OWNER }),
  };
}
