import { differences, type Difference } from '../../../glossary/index.ts';
import type { AppError } from '../../errors.ts';
import type { BulkPlan, PlannedChange } from '../../services/bulk-changes.ts';
import type { BulkEdit } from '../../services/bulk-edit.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import { bulkFields, type BulkForm } from '../bulk-form.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress } from './addresses.ts';
import { differenceRows, type DifferenceRow } from './difference-rows.ts';
import { errorText } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { headword } from './terms.ts';

/** What the language switch sends again. */
const PREVIEW_AGAIN_FORM = 'preview-again';

/** What a change of many concepts would do, before anything is done. */
export interface ChangePreviewPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly what: string;
  /** Why it is shown again; null where it is the first time. */
  readonly notice: string | null;
  /** Concepts that somebody else changed while this was being looked at. */
  readonly overtaken: readonly ConceptLink[];
  readonly count: string;
  readonly changes: readonly (ConceptLink & {
    /** Empty where the concept is deleted. */
    readonly rows: readonly DifferenceRow[];
  })[];
  /** How many more there are than are shown; null if none. */
  readonly moreChanges: string | null;
  readonly passedCount: string;
  readonly passed: readonly (ConceptLink & { readonly reason: string })[];
  readonly morePassed: string | null;
  /** Null where nothing would change. */
  readonly apply: {
    readonly action: string;
    readonly label: string;
    readonly revision: number;
  } | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly empty: string;
  readonly backHref: string;
  readonly again: { readonly id: string; readonly action: string };
}

export interface ConceptLink {
  readonly head: Phrase;
  /** Null where it is not there any more. */
  readonly href: string | null;
}

export function changePreview({
  glossary,
  form,
  plan,
  refused,
  overtaken,
  search,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly form: BulkForm;
  readonly plan: BulkPlan;
  /** Why the change was not made. */
  readonly refused: AppError | null;
  readonly overtaken: readonly { readonly id: string; readonly concept: StoredConcept | null }[];
  /** The filter and the page of the table, as the address writes them. */
  readonly search: string;
  readonly reader: Reader;
}): ChangePreviewPage {
  const { t, formats } = reader;
  const href = glossaryAddress(glossary.id);
  const { changes, passed } = plan;
  const counted = { count: changes.length, number: formats.number(changes.length) };
  const more = (all: number): string | null => {
    const left = all - SHOWN;
    if (left <= 0) return null;
    return t('changes:preview.more', { count: left, number: formats.number(left) });
  };
  return {
    glossary: { name: phraseOf(glossary.name), href },
    what: editName(form.edit, reader),
    notice: refused === null ? null : errorText(refused, reader),
    overtaken: overtaken.map(({ id, concept }) => conceptLink(glossary.id, id, concept)),
    count: t('changes:preview.changes', counted),
    changes: changes.slice(0, SHOWN).map((change) => ({
      ...conceptLink(glossary.id, change.before.id, change.before),
      rows: differenceRows(differencesOf(change), reader),
    })),
    moreChanges: more(changes.length),
    passedCount: t('changes:preview.passed', {
      count: passed.length,
      number: formats.number(passed.length),
    }),
    passed: passed.slice(0, SHOWN).map(({ conceptId, concept, reason }) => ({
      ...conceptLink(glossary.id, conceptId, concept),
      reason: t(`changes:reason.${reason}`),
    })),
    morePassed: more(passed.length),
    apply:
      changes.length === 0
        ? null
        : {
            action: `${href}/changes${search}`,
            label:
              form.edit.kind === 'remove'
                ? t('changes:preview.applyRemove', counted)
                : t('changes:preview.apply', counted),
            revision: plan.revision,
          },
    fields: bulkFields(form),
    empty: passed.length === 0 ? t('changes:preview.none') : t('changes:preview.nothing'),
    backHref: `${href}${search}`,
    again: { id: PREVIEW_AGAIN_FORM, action: `${href}/changes/preview${search}` },
  };
}

/** Nobody reads more before a change of thousands. */
const SHOWN = 100;

function differencesOf({ before, after }: PlannedChange): readonly Difference[] {
  return after === null ? [] : differences(before, after);
}

function editName(edit: BulkEdit, { t }: Reader): string {
  switch (edit.kind) {
    case 'status':
      return t('changes:kind.status', { name: t(`common:status.${edit.status}`) });
    case 'domain':
      return edit.domain === ''
        ? t('changes:kind.noDomain')
        : t('changes:kind.domain', { name: edit.domain });
    case 'remove':
      return t('changes:kind.remove');
  }
}

export function conceptLink(
  glossaryId: string,
  conceptId: string,
  concept: StoredConcept | null,
): ConceptLink {
  return concept === null
    ? { head: phraseOf(conceptId), href: null }
    : { head: phraseOf(headword(concept).text), href: conceptAddress(glossaryId, conceptId) };
}
