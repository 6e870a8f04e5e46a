import type { StoredVerdict } from '../../services/candidates.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { candidatesAddress, conceptAddress, verdictAddress, withQuery } from './addresses.ts';

/** What was done to a candidate. */
export const CANDIDATE_DONE = [
  'accepted',
  'rejected',
  'later',
  'undone',
  'removed',
  'listed',
  'gone',
] as const;
export type CandidateDone = (typeof CANDIDATE_DONE)[number];

/** What just happened to a candidate, with the way back, and the way to the concept that it is now. */
export interface CandidateMessage {
  readonly text: string;
  readonly undoAction: string | null;
  readonly conceptHref: string | null;
}

export interface DoneInput {
  readonly done: CandidateDone;
  readonly documentId: string;
  /** The expression it was done to. */
  readonly text: string;
  /** The concept it became, or that has it already; null if it is not there. */
  readonly concept: StoredConcept | null;
  readonly glossaryName: string;
  /** The verdict that was made or taken back. */
  readonly verdictId: string;
  /** Those that stand. */
  readonly verdicts: readonly StoredVerdict[];
  readonly reader: Reader;
}

/** Null for an old address, after the thing was done otherwise. */
export function candidateMessage(input: DoneInput): CandidateMessage | null {
  const { done, documentId, text, concept, glossaryName, verdictId, verdicts, reader } = input;
  const { t } = reader;
  const verdict = verdicts.find(({ id }) => id === verdictId);
  const plain = { undoAction: null, conceptHref: null };
  switch (done) {
    case 'accepted':
      if (concept === null) return null;
      return {
        text: t('candidates:done.accepted', { text, glossary: glossaryName }),
        undoAction: withQuery(`${acceptanceAddress(documentId, concept)}/remove`, {
          version: String(concept.version),
        }),
        conceptHref: conceptAddress(concept.glossaryId, concept.id),
      };
    case 'listed':
      if (concept === null) return null;
      return {
        ...plain,
        text: t('candidates:done.listed', { text }),
        conceptHref: conceptAddress(concept.glossaryId, concept.id),
      };
    case 'rejected':
    case 'later':
      if (verdict === undefined) return null;
      return {
        ...plain,
        text:
          verdict.glossaryId === null
            ? t(`candidates:done.${done}`, { text: verdict.expression })
            : t('candidates:done.everywhere', {
                text: verdict.expression,
                glossary: glossaryName,
              }),
        undoAction: `${verdictAddress(documentId, verdict.id)}/remove`,
      };
    case 'undone':
      if (verdict !== undefined) return null;
      return {
        ...plain,
        text: t('candidates:done.undone', { text }),
        undoAction: `${verdictAddress(documentId, verdictId)}/restore`,
      };
    case 'removed':
    case 'gone':
      return { ...plain, text: t(`candidates:done.${done}`, { text }) };
  }
}

function acceptanceAddress(
  documentId: string,
  { glossaryId, id }: Pick<StoredConcept, 'glossaryId' | 'id'>,
): string {
  const place = `${encodeURIComponent(glossaryId)}/${encodeURIComponent(id)}`;
  return `${candidatesAddress(documentId)}/acceptances/${place}`;
}
