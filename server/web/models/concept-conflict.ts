import { differences, type Concept } from '../../../glossary/index.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress } from './addresses.ts';
import { draftFields, type ConceptDraft } from './concept-draft.ts';
import { differenceRows, type DifferenceRow } from './difference-rows.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { headword } from './terms.ts';

/** What the language switch sends again. */
export const CONFLICT_AGAIN_FORM = 'conflict-again';

/** Someone saved the concept first: both texts side by side, and the choice. Nothing is lost or overwritten. */
export interface ConceptConflictPage {
  readonly kind: 'save' | 'remove';
  readonly head: Phrase;
  readonly glossary: { readonly name: Phrase; readonly href: string };
  /** `before` is how it stands, `after` what was to be saved. */
  readonly rows: readonly DifferenceRow[];
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly currentVersion: number;
  readonly staleVersion: number;
  readonly keepHref: string;
  readonly historyHref: string;
  readonly again: string;
}

export function conceptConflict({
  glossary,
  current,
  yours,
  staleVersion,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly current: StoredConcept;
  /** What was to be saved; null where the concept was to be removed. */
  readonly yours: { readonly draft: ConceptDraft; readonly concept: Concept } | null;
  readonly staleVersion: number;
  readonly reader: Reader;
}): ConceptConflictPage {
  const href = conceptAddress(glossary.id, current.id);
  return {
    kind: yours === null ? 'remove' : 'save',
    head: phraseOf(headword(current).text),
    glossary: { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    rows: yours === null ? [] : differenceRows(differences(current, yours.concept), reader),
    action: yours === null ? `${href}/remove` : `${href}/edit`,
    fields: yours === null ? [] : draftFields(yours.draft),
    currentVersion: current.version,
    staleVersion,
    keepHref: href,
    historyHref: `${href}/history`,
    again: CONFLICT_AGAIN_FORM,
  };
}
