import type { MarkedPart } from '../../../glossary/index.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import { pickOf, type Pick } from './bulk-bar.ts';
import type { Phrase } from './language-of.ts';
import {
  headTerm,
  headword,
  UNMARKED,
  targetViews,
  termViews,
  type Headword,
  type Marker,
  type TargetView,
  type TermView,
} from './terms.ts';
import { domainLabel } from './vocabulary.ts';

/** A concept as a row of the table. */
export interface ConceptRow {
  readonly pick: Pick;
  readonly href: string;
  readonly head: Headword;
  readonly headParts: readonly MarkedPart[];
  readonly readingParts: readonly MarkedPart[];
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

/** What a table says of a concept besides itself. */
interface RowNotes {
  readonly commentCount?: number;
  /** Marks what was looked for. */
  readonly mark?: Marker;
}

export function conceptRow(
  concept: StoredConcept,
  reader: Reader,
  { commentCount = 0, mark = UNMARKED }: RowNotes = {},
): ConceptRow {
  const { t, formats } = reader;
  const head = headTerm(concept);
  const word = headword(concept);
  const href = conceptAddress(concept.glossaryId, concept.id);
  return {
    pick: pickOf(concept.id, word.text, reader),
    href,
    head: word,
    headParts: mark(word.text, word.lang),
    readingParts: mark(word.reading, word.lang),
    forms: termViews(
      concept.terms.filter((term) => term.lang === 'ja' && term !== head),
      t,
      mark,
    ),
    targets: targetViews(concept, reader, mark),
    status: head === undefined ? '' : t(`common:status.${head.status}`),
    domain: domainLabel(concept.domain, reader),
    edit: {
      href: `${href}/edit`,
      inline: `${href}/inline`,
      label: t('editing:inline.edit', { name: word.text }),
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
