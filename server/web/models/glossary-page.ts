import type {
  ConceptPage,
  ConceptQuery,
  ConceptSort,
  GlossarySummary,
} from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import { LANGUAGES, STATUSES, type Language } from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { TextKey } from '../translator.ts';
import { conceptAddress, glossaryAddress, withQuery } from './addresses.ts';
import { bulkBar, type BulkBar } from './bulk-bar.ts';
import { conceptRow, type ConceptRow } from './concept-row.ts';
import { changeSetMessage } from './change-sets.ts';
import type { Message } from './documents-page.ts';
import { domainLabel } from './vocabulary.ts';
import { exportGroup, type ExportGroup } from './exports.ts';
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
  readonly search: {
    readonly action: string;
    readonly text: string;
    readonly domains: readonly {
      readonly value: string;
      readonly label: Phrase;
      readonly count: string;
      readonly selected: boolean;
    }[];
    /** Filters and order that a new search keeps. */
    readonly kept: readonly { readonly name: string; readonly value: string }[];
  };
  readonly statuses: readonly Chip[];
  readonly missing: readonly Chip[];
  /** The address without any filter; null where there is none. */
  readonly clearHref: string | null;
  readonly targets: Switch;
  readonly exports: readonly ExportGroup[];
  readonly bulk: BulkBar;
  readonly columns: readonly Column[];
  readonly rows: readonly ConceptRow[];
  readonly pages: Paging | null;
}

export interface Chip {
  readonly label: string;
  readonly lang: Language;
  readonly href: string;
  readonly current: boolean;
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
  readonly query: ConceptQuery;
  readonly found: ConceptPage;
  /** How many comments each concept of the page has. */
  readonly comments: ReadonlyMap<string, number>;
  /** The concept that was just removed. */
  readonly removed?: string | null;
  /** The change of many concepts that was just made. */
  readonly changed?: ChangeSet | null;
}): GlossaryPage {
  const { t, formats, language, preferences } = reader;
  const path = glossaryAddress(glossary.id);
  const parameters = parametersOf(query);
  const address = (changes: Readonly<Record<string, string | undefined>>): string =>
    withQuery(path, { ...parameters, ...changes });
  const filter = { ...parameters, sort: undefined, dir: undefined };
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== '');
  const chip = (name: 'status' | 'missing', value: string, label: string): Chip => {
    const current = parameters[name] === value;
    return {
      label,
      lang: language,
      href: address({ [name]: current ? undefined : value }),
      current,
    };
  };
  const number = formats.number(found.total);
  const sortedBy = query.sort ?? (query.text.trim() === '' ? 'ja' : 'relevance');

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
    shelf:
      glossaries.length < 2
        ? []
        : glossaries.map(({ id, name }) => ({
            label: name,
            lang: phraseOf(name).lang,
            href: glossaryAddress(id),
            current: id === glossary.id,
          })),
    search: {
      action: path,
      text: query.text,
      domains: found.domains.map(({ domain, count }) => ({
        value: domain,
        label: domainLabel(domain, reader) ?? phraseOf(domain),
        count: formats.number(count),
        selected: domain === query.domain,
      })),
      kept: (['status', 'missing', 'sort', 'dir'] as const).flatMap((name) => {
        const value = parameters[name];
        return value === undefined ? [] : [{ name, value }];
      }),
    },
    statuses: STATUSES.map((status) => chip('status', status, t(`common:status.${status}`))),
    missing: LANGUAGES.map((lang) => chip('missing', lang, t(`glossary:missing.${lang}`))),
    clearHref: filtered ? withQuery(path, { sort: parameters.sort, dir: parameters.dir }) : null,
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
    columns: columnsFor(preferences.targets).map(({ sort, key }) => {
      const sorted = sort === sortedBy ? query.direction : null;
      return {
        label: t(key),
        href: address({ sort, dir: sorted === 'ascending' ? 'desc' : undefined }),
        sorted,
      };
    }),
    rows: found.concepts.map((concept) =>
      conceptRow(concept, reader, comments.get(concept.id) ?? 0),
    ),
    pages: paging(found, reader, (page) =>
      address({ page: page === 1 ? undefined : String(page) }),
    ),
  };
}

/** The query as the address writes it: what is as usual is left out. */
function parametersOf({ text, status, domain, missing, sort, direction }: ConceptQuery) {
  return {
    q: text === '' ? undefined : text,
    status,
    domain,
    missing,
    sort,
    dir: direction === 'ascending' ? undefined : 'desc',
  };
}

function columnsFor(
  targets: Reader['preferences']['targets'],
): readonly { readonly sort: ConceptSort; readonly key: TextKey }[] {
  return [
    { sort: 'ja', key: 'common:language.ja' },
    ...targetLanguages(targets).map(
      (lang) => ({ sort: lang, key: `common:language.${lang}` }) as const,
    ),
    { sort: 'status', key: 'glossary:column.status' },
    { sort: 'domain', key: 'glossary:column.domain' },
    { sort: 'updated', key: 'glossary:column.updated' },
  ];
}

function paging(
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
