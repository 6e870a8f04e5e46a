import type { DocumentSummary } from '../../services/documents.ts';
import { documentAddress } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const CONFLICT_FORM = 'conflict';

/** Someone changed the document first: both names, and the choice between them. Nothing is lost or overwritten. */
export interface ConflictPage {
  readonly id: string;
  readonly kind: 'rename' | 'remove' | 'glossaries';
  readonly current: Phrase;
  /** The name that was to be given, or the glossaries; null where the document was to be removed. */
  readonly yours: Phrase | null;
  /** What the form said beside its version. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly currentVersion: number;
  readonly staleVersion: number;
  readonly action: string;
  readonly keepHref: string;
}

export function conflictPage({
  document,
  kind,
  current = document.name,
  yours,
  fields,
  staleVersion,
}: {
  readonly document: DocumentSummary;
  readonly kind: ConflictPage['kind'];
  /** What stands; the name of the document when left out. */
  readonly current?: string;
  readonly yours: string | null;
  readonly fields: ConflictPage['fields'];
  readonly staleVersion: number;
}): ConflictPage {
  const href = documentAddress(document.id);
  return {
    id: CONFLICT_FORM,
    kind,
    current: phraseOf(current),
    yours: yours === null ? null : phraseOf(yours),
    fields,
    currentVersion: document.version,
    staleVersion,
    action: `${href}/${kind}`,
    keepHref: href,
  };
}
