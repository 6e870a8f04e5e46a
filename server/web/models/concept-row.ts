import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import { pickOf, type Pick } from './bulk-bar.ts';
import type { Phrase } from './language-of.ts';
import {
  headTerm,
  headword,
  targetViews,
  termViews,
  type Headword,
  type TargetView,
  type TermView,
} from './terms.ts';
import { domainLabel } from './vocabulary.ts';

/** A concept as a row of the table. */
export interface ConceptRow {
  readonly pick: Pick;
  readonly href: string;
  readonly head: Headword;
  /** Other Japanese forms. */
  readonly forms: readonly TermView[];
  readonly targets: readonly TargetView[];
  readonly status: string;
  readonly domain: Phrase | null;
  /** The form, and where scripts write in the row instead. */
  readonly edit: { readonly href: string; readonly inline: string; readonly label: string };
  /** Null where nobody said anything. */
  readonly comments: { readonly href: string; readonly text: string } | null;
  readonly updated: { readonly text: string; readonly iso: string };
}

export function conceptRow(
  concept: StoredConcept,
  reader: Reader,
  commentCount: number,
): ConceptRow {
  const { t, formats } = reader;
  const head = headTerm(concept);
  const href = conceptAddress(concept.glossaryId, concept.id);
  return {
    pick: pickOf(concept.id, headword(concept).text, reader),
    href,
    head: headword(concept),
    forms: termViews(
      concept.terms.filter((term) => term.lang === 'ja' && term !== head),
      t,
    ),
    targets: targetViews(concept, reader),
    status: head === undefined ? '' : t(`common:status.${head.status}`),
    domain: domainLabel(concept.domain, reader),
    edit: {
      href: `${href}/edit`,
      inline: `${href}/inline`,
      label: t('editing:inline.edit', { name: headword(concept).text }),
    },
    comments:
      commentCount === 0
        ? null
        : {
            href: `${href}#comments`,
            text: t('comments:count', {
              count: commentCount,
              number: formats.number(commentCount),
            }),
          },
    updated: { text: formats.date(concept.updatedAt), iso: formats.isoDate(concept.updatedAt) },
  };
}
