import type { ConceptHistory } from '../../services/concepts.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress } from './addresses.ts';
import { changeSetName } from './change-sets.ts';
import { differenceRows, type DifferenceRow } from './difference-rows.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { personName } from './person.ts';

/** Everything that happened to a concept, newest first, with the way back to each state. */
export interface ConceptHistoryPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly head: Phrase;
  /** Null where the concept is removed. */
  readonly conceptHref: string | null;
  /** Brings a removed concept back; null where it stands. */
  readonly restoreAction: string | null;
  readonly versions: readonly {
    readonly number: string;
    readonly what: string;
    /** The change of many concepts that it was part of; null where it was made alone. */
    readonly as: string | null;
    readonly by: string;
    readonly at: { readonly text: string; readonly iso: string };
    readonly rows: readonly DifferenceRow[];
    /** It all began with this: what differs is everything. */
    readonly isFirst: boolean;
    /** Writes this state anew; null where it is how the concept stands, or where it must come back first. */
    readonly takeBack: {
      readonly action: string;
      readonly version: number;
      readonly label: string;
    } | null;
  }[];
}

export function conceptHistory({
  glossary,
  conceptId,
  history,
  current,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly conceptId: string;
  readonly history: ConceptHistory;
  /** Null where the concept is removed. */
  readonly current: StoredConcept | null;
  readonly reader: Reader;
}): ConceptHistoryPage {
  const { t, formats } = reader;
  const href = conceptAddress(glossary.id, conceptId);
  return {
    glossary: { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    head: phraseOf(history.head),
    conceptHref: current === null ? null : href,
    restoreAction: history.isRemoved ? `${href}/restore` : null,
    versions: history.versions.map(({ version, at, by, action, changeSet, differences }) => {
      const number = formats.number(version);
      return {
        number: t('editing:history.version', { number }),
        what: t(`editing:history.action.${action}`),
        as: changeSet === null ? null : changeSetName(changeSet, reader),
        by: personName(by, reader),
        at: { text: formats.moment(at), iso: formats.isoDate(at) },
        rows: differenceRows(differences, reader),
        isFirst: action === 'create',
        takeBack:
          current === null || version === current.version || action === 'remove'
            ? null
            : {
                action: `${href}/history/${String(version)}`,
                version: current.version,
                label: t('editing:history.takeBackOf', { number }),
              },
      };
    }),
  };
}
