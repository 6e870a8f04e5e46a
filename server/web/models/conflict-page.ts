import type { DocumentSummary } from '../../services/documents.ts';
import { documentAddress } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const CONFLICT_FORM = 'conflict';

/** Someone changed the document first: both names, and the choice between them. Nothing is lost or overwritten. */
export interface ConflictPage {
  readonly id: string;
  readonly kind: 'rename' | 'remove';
  readonly current: Phrase;
  /** The name that was to be given; null where the document was to be removed. */
  readonly yours: Phrase | null;
  readonly currentVersion: number;
  readonly staleVersion: number;
  readonly action: string;
  readonly keepHref: string;
}

export function conflictPage({
  document,
  kind,
  name,
  staleVersion,
}: {
  readonly document: DocumentSummary;
  readonly kind: ConflictPage['kind'];
  readonly name: string | null;
  readonly staleVersion: number;
}): ConflictPage {
  const href = documentAddress(document.id);
  return {
    id: CONFLICT_FORM,
    kind,
    current: phraseOf(document.name),
    yours: name === null ? null : phraseOf(name),
    currentVersion: document.version,
    staleVersion,
    action: `${href}/${kind}`,
    keepHref: href,
  };
}
