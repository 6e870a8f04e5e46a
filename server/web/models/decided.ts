import type { StoredDecision } from '../../services/decisions.ts';
import { OWNER } from '../../services/owner.ts';
import type { Reader } from '../reader.ts';
import { decisionAddress } from './addresses.ts';

/** A decision as a card, an entry and the list of decisions show it. */
export interface DecidedView {
  readonly id: string;
  /** What was decided, by whom, when and why, in one line. */
  readonly text: string;
  readonly undoAction: string;
}

export function decidedView(decision: StoredDecision, reader: Reader): DecidedView {
  const { id, documentId, kind, reason, createdAt } = decision;
  const { t, formats } = reader;
  const values = {
    what: t(`decisions:kind.${kind}`),
    who: whoText(decision, reader),
    when: formats.date(createdAt),
  };
  return {
    id,
    text:
      reason === ''
        ? t('decisions:decided', values)
        : t('decisions:decidedBecause', { ...values, reason }),
    undoAction: `${decisionAddress(documentId, id)}/remove`,
  };
}

/** While there are no accounts, whoever runs the program has no name. */
export function whoText({ by }: Pick<StoredDecision, 'by'>, { t }: Reader): string {
  return by === OWNER ? t('decisions:owner') : by;
}
