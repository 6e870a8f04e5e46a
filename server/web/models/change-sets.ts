import { STATUSES } from '../../../glossary/index.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import type { Reader } from '../reader.ts';
import { changeSetAddress, glossaryAddress } from './addresses.ts';
import { conceptLink, type ConceptLink } from './change-preview.ts';
import type { Message } from './documents-page.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { personName } from './person.ts';
import { domainLabel } from './vocabulary.ts';

/** The changes of many concepts that were made as one, newest first, each with its way back. */
export interface ChangeSetsPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly rows: readonly {
    readonly what: string;
    readonly count: string;
    readonly by: string;
    readonly at: { readonly text: string; readonly iso: string };
    /** Null where it was taken back already. */
    readonly undo: { readonly action: string; readonly label: string } | null;
  }[];
}

export function changeSetsPage({
  glossary,
  sets,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly sets: readonly ChangeSet[];
  readonly reader: Reader;
}): ChangeSetsPage {
  const { t, formats } = reader;
  return {
    glossary: { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    rows: sets.map((set) => {
      const what = changeSetName(set, reader);
      return {
        what,
        count: formats.number(set.conceptCount),
        by: personName(set.by, reader),
        at: { text: formats.moment(set.at), iso: formats.isoDate(set.at) },
        undo:
          set.undoneBy === null
            ? { action: undoAction(set), label: t('changes:list.undoOf', { name: what }) }
            : null,
      };
    }),
  };
}

/** What a change is called, by its kind and what it is known by. */
export function changeSetName(
  { kind, name }: Pick<ChangeSet, 'kind' | 'name'>,
  reader: Reader,
): string {
  const { t } = reader;
  switch (kind) {
    case 'import':
      return t('changes:kind.import', { name });
    case 'status': {
      const status = STATUSES.find((known) => known === name);
      return t('changes:kind.status', {
        name: status === undefined ? name : t(`common:status.${status}`),
      });
    }
    case 'domain': {
      const domain = domainLabel(name, reader);
      return domain === null
        ? t('changes:kind.noDomain')
        : t('changes:kind.domain', { name: domain.text });
    }
    case 'remove':
      return t('changes:kind.remove');
    case 'approve':
      return t('changes:kind.approve');
    case 'reject':
      return name === '' ? t('changes:kind.reject') : t('changes:kind.rejectFor', { name });
    case 'merge':
      return t('changes:kind.merge', { name });
    case 'undo':
      return t('changes:kind.undo');
  }
}

/** Said once it was made, with the way back. */
export function changeSetMessage(set: ChangeSet, { t, formats }: Reader): Message {
  return {
    text: t(`changes:made.${set.kind}`, {
      count: set.conceptCount,
      number: formats.number(set.conceptCount),
    }),
    undoAction: set.undoneBy === null ? undoAction(set) : null,
  };
}

function undoAction({ glossaryId, id }: ChangeSet): string {
  return `${changeSetAddress(glossaryId, id)}/undo`;
}

/** Some of the concepts were changed since: they are named, and may be left as they are. */
export interface MovedPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly what: string;
  readonly concepts: readonly ConceptLink[];
  readonly action: string;
  readonly backHref: string;
  readonly again: string;
}

/** What the language switch sends again. */
const UNDO_AGAIN_FORM = 'undo-again';

export function movedPage({
  glossary,
  set,
  moved,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly set: ChangeSet;
  readonly moved: readonly { readonly id: string; readonly concept: StoredConcept | null }[];
  readonly reader: Reader;
}): MovedPage {
  const href = glossaryAddress(glossary.id);
  return {
    glossary: { name: phraseOf(glossary.name), href },
    what: changeSetName(set, reader),
    concepts: moved.map(({ id, concept }) => conceptLink(glossary.id, id, concept)),
    action: undoAction(set),
    backHref: `${href}/changes`,
    again: UNDO_AGAIN_FORM,
  };
}
