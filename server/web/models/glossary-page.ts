import type { DocumentSummary } from '../../services/documents.ts';
import type {
  ConceptPage,
  ConceptQuery,
  ConceptSort,
  GlossarySummary,
} from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import type { Reader } from '../reader.ts';
import type { TextKey } from '../translator.ts';
import { conceptAddress, CONCEPTS_ADDRESS, glossaryAddress, withQuery } from './addresses.ts';
import { bulkBar, type BulkBar } from './bulk-bar.ts';
import { conceptRow, type ConceptRow } from './concept-row.ts';
import { changeSetMessage } from './change-sets.ts';
import type { Message } from './documents-page.ts';
import { exportGroup, type ExportGroup } from './exports.ts';
import { finder, isFiltered, markerOf, parametersOf, type Chip, type Finder } from './finder.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { preferenceSwitches, type Place, type Switch } from './switches.ts';
import { targetLanguages } from './terms.ts';

export interface GlossaryPage {
  readonly name: Phrase;
  readonly message: Message | null;
  readonly newHref: string;
  readonly importHref: string;
  readonly count: string;
  /** The other glossaries and this one; empty where there is only one. */
  readonly shelf: readonly Chip[];
  readonly finder: Finder;
  readonly targets: Switch;
  readonly exports: readonly ExportGroup[];
  readonly bulk: BulkBar;
  readonly columns: readonly Column[];
  readonly rows: readonly ConceptRow[];
  readonly pages: Paging | null;
}

export interface Column {
  readonly label: string;
  readonly href: string;
  readonly sorted: 'ascending' | 'descending' | null;
}

export interface Paging {
  readonly text: string;
  readonly previous: string | null;
  readonly next: string | null;
}

export function glossaryPage({
  reader,
  place,
  glossary,
  glossaries,
  documents,
  query,
  found,
  comments,
  removed = null,
  changed = null,
}: {
  readonly reader: Reader;
  readonly place: Place;
  readonly glossary: GlossarySummary;
  readonly glossaries: readonly GlossarySummary[];
  readonly documents: readonly DocumentSummary[];
  readonly query: ConceptQuery;
  readonly found: ConceptPage;
  /** How many comments each concept of the page has. */
  readonly comments: ReadonlyMap<string, number>;
  /** The concept that was just removed. */
  readonly removed?: string | null;
  /** The change of many concepts that was just made. */
  readonly changed?: ChangeSet | null;
}): GlossaryPage {
  const { t, formats } = reader;
  const path = glossaryAddress(glossary.id);
  const parameters = parametersOf(query);
  const address = (changes: Readonly<Record<string, string | undefined>>): string =>
    withQuery(path, { ...parameters, ...changes });
  const filter = { ...parameters, sort: undefined, dir: undefined };
  const filtered = isFiltered(query);
  const mark = markerOf(query, found);
  const number = formats.number(found.total);

  return {
    name: phraseOf(glossary.name),
    message:
      changed !== null
        ? changeSetMessage(changed, reader)
        : removed === null
          ? null
          : {
              text: t('editing:message.removed', { id: removed }),
              undoAction: `${conceptAddress(glossary.id, removed)}/restore`,
            },
    newHref: `${path}/concepts/new`,
    importHref: `${path}/import`,
    count: filtered
      ? t('glossary:count.filtered', { number, all: formats.number(glossary.conceptCount) })
      : t('common:count.concepts', { count: found.total, number }),
    shelf: shelfOf({ glossaries, current: glossary.id, query, reader }),
    finder: finder({
      reader,
      path,
      query,
      found,
      documents,
      ways: [
        ...(glossaries.length > 1
          ? [{ text: t('glossary:advice.everywhere'), href: everywhere(query) }]
          : []),
        { text: t('glossary:advice.add'), href: `${path}/concepts/new` },
      ],
    }),
    targets: preferenceSwitches(reader, place).targets,
    exports: [
      ...(filtered
        ? [
            exportGroup({
              label: t('glossary:export.filtered', { number }),
              glossaryId: glossary.id,
              parameters: filter,
              reader,
            }),
          ]
        : []),
      exportGroup({
        label: t('glossary:export.all', { number: formats.number(glossary.conceptCount) }),
        glossaryId: glossary.id,
        reader,
      }),
    ],
    bulk: bulkBar({
      reader,
      path,
      action: address({ page: found.page === 1 ? undefined : String(found.page) }).replace(
        path,
        `${path}/changes/preview`,
      ),
      shown: found.concepts.length,
      total: found.total,
      domains: found.domains.map(({ domain }) => domain),
    }),
    columns: columnsOf({ query, reader, address }),
    rows: found.concepts.map((concept) =>
      conceptRow(concept, reader, { commentCount: comments.get(concept.id) ?? 0, mark }),
    ),
    pages: paging(found, reader, (page) =>
      address({ page: page === 1 ? undefined : String(page) }),
    ),
  };
}

/** The heads of the table, by which it is sorted. */
export function columnsOf({
  query,
  reader: { t, preferences },
  address,
}: {
  readonly query: ConceptQuery;
  readonly reader: Reader;
  readonly address: (changes: Readonly<Record<string, string | undefined>>) => string;
}): readonly Column[] {
  const sortedBy = query.sort ?? (query.text.trim() === '' ? 'ja' : 'relevance');
  const targets = targetLanguages(preferences.targets);
  const columns: readonly { readonly sort: ConceptSort; readonly key: TextKey }[] = [
    { sort: 'ja', key: 'common:language.ja' },
    ...targets.map((lang) => ({ sort: lang, key: `common:language.${lang}` }) as const),
    { sort: 'status', key: 'glossary:column.status' },
    { sort: 'domain', key: 'glossary:column.domain' },
    { sort: 'updated', key: 'glossary:column.updated' },
  ];
  return columns.map(({ sort, key }) => {
    const sorted = sort === sortedBy ? query.direction : null;
    return {
      label: t(key),
      href: address({ sort, dir: sorted === 'ascending' ? 'desc' : undefined }),
      sorted,
    };
  });
}

/** The glossaries, and all of them at once; empty where there is only one. The text that is looked for goes along. */
export function shelfOf({
  glossaries,
  current,
  query,
  reader: { t, language },
}: {
  readonly glossaries: readonly GlossarySummary[];
  /** Null for all of them. */
  readonly current: string | null;
  readonly query: ConceptQuery;
  readonly reader: Reader;
}): readonly Chip[] {
  if (glossaries.length < 2) return [];
  const all = {
    label: t('glossary:everywhere.short'),
    lang: language,
    href: everywhere(query),
    current: current === null,
  };
  const each = glossaries.map(({ id, name }) => ({
    label: name,
    lang: phraseOf(name).lang,
    href: withQuery(glossaryAddress(id), { q: query.text }),
    current: id === current,
  }));
  return [all, ...each];
}

function everywhere({ text }: ConceptQuery): string {
  return withQuery(CONCEPTS_ADDRESS, { q: text });
}

export function paging(
  { page, pageCount }: ConceptPage,
  { t, formats }: Reader,
  address: (page: number) => string,
): Paging | null {
  if (pageCount === 1) return null;
  return {
    text: t('glossary:paging.place', {
      page: formats.number(page),
      pages: formats.number(pageCount),
    }),
    previous: page > 1 ? address(page - 1) : null,
    next: page < pageCount ? address(page + 1) : null,
  };
}
