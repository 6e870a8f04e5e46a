import type { DocumentSummary } from '../../services/documents.ts';
import type { ConceptPage, ConceptQuery, GlossarySummary } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { CONCEPTS_ADDRESS, glossaryAddress, withQuery } from './addresses.ts';
import { conceptRow, type ConceptRow } from './concept-row.ts';
import { finder, isFiltered, markerOf, parametersOf, type Chip, type Finder } from './finder.ts';
import { columnsOf, paging, shelfOf, type Column, type Paging } from './glossary-page.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { preferenceSwitches, type Place, type Switch } from './switches.ts';

/** The concepts of all glossaries at once, to find one, wherever it is. */
export interface ConceptsPage {
  readonly count: string;
  readonly shelf: readonly Chip[];
  readonly finder: Finder;
  readonly targets: Switch;
  readonly columns: readonly Column[];
  readonly rows: readonly (ConceptRow & {
    readonly glossary: { readonly name: Phrase; readonly href: string };
  })[];
  readonly pages: Paging | null;
}

export function conceptsPage({
  reader,
  place,
  glossaries,
  documents,
  query,
  found,
}: {
  readonly reader: Reader;
  readonly place: Place;
  readonly glossaries: readonly GlossarySummary[];
  readonly documents: readonly DocumentSummary[];
  readonly query: ConceptQuery;
  readonly found: ConceptPage;
}): ConceptsPage {
  const { t, formats } = reader;
  const address = (changes: Readonly<Record<string, string | undefined>>): string =>
    withQuery(CONCEPTS_ADDRESS, { ...parametersOf(query), ...changes });
  const names = new Map(glossaries.map(({ id, name }) => [id, name]));
  const all = glossaries.reduce((sum, { conceptCount }) => sum + conceptCount, 0);
  const number = formats.number(found.total);
  const mark = markerOf(query, found);

  return {
    count: isFiltered(query)
      ? t('glossary:count.filtered', { number, all: formats.number(all) })
      : t('common:count.concepts', { count: found.total, number }),
    shelf: shelfOf({ glossaries, current: null, query, reader }),
    finder: finder({ reader, path: CONCEPTS_ADDRESS, query, found, documents }),
    targets: preferenceSwitches(reader, place).targets,
    columns: columnsOf({ query, reader, address }),
    rows: found.concepts.map((concept) => ({
      ...conceptRow(concept, reader, { mark }),
      glossary: {
        name: phraseOf(names.get(concept.glossaryId) ?? ''),
        href: glossaryAddress(concept.glossaryId),
      },
    })),
    pages: paging(found, reader, (page) =>
      address({ page: page === 1 ? undefined : String(page) }),
    ),
  };
}
