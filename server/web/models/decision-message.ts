import type { StoredDecision } from '../../services/decisions.ts';
import type { Reader } from '../reader.ts';
import { decisionAddress, withQuery } from './addresses.ts';
import type { Message } from './documents-page.ts';

/** What just happened to a decision, with the way back. `back` is where the way back leads: the list, or the text. */
export function decisionMessage({
  done,
  documentId,
  decisionId,
  decisions,
  back,
  reader: { t },
}: {
  readonly done: 'decided' | 'undecided';
  readonly documentId: string;
  readonly decisionId: string;
  /** Those that stand. */
  readonly decisions: readonly StoredDecision[];
  readonly back?: 'list';
  readonly reader: Reader;
}): Message | null {
  const address = decisionAddress(documentId, decisionId);
  const standing = decisions.find(({ id }) => id === decisionId);
  if (done === 'undecided') {
    // An old address, after the decision was restored.
    if (standing !== undefined) return null;
    return {
      text: t('decisions:done.undone'),
      undoAction: withQuery(`${address}/restore`, { back }),
    };
  }
  if (standing === undefined) return null;
  return {
    text: t(`decisions:done.${standing.kind}`, { surface: standing.surface.replace(/\s+/gu, '') }),
    undoAction: withQuery(`${address}/remove`, { back }),
  };
}
