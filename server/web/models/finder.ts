import {
  LANGUAGES,
  parseQuery,
  markFound,
  STATUSES,
  type Language,
} from '../../../glossary/index.ts';
import type { DocumentSummary } from '../../services/documents.ts';
import type { ConceptPage, ConceptQuery } from '../../services/glossaries.ts';
import { OWNER } from '../../services/owner.ts';
import type { Reader } from '../reader.ts';
import { withQuery } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { UNMARKED, type Marker } from './terms.ts';
import { domainLabel } from './vocabulary.ts';

/** The box in which concepts are looked for, in one glossary or in all, and what narrows it. All of it is in the address. */
export interface Finder {
  readonly action: string;
  readonly text: string;
  readonly domains: readonly (Choice & { readonly count: string })[];
  /** What a new search keeps. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly more: {
    /** How many of these are used; null where none is. */
    readonly used: string | null;
    /** 2026-01-31, or empty. */
    readonly since: string;
    readonly people: readonly Choice[];
    readonly documents: readonly Choice[];
  };
  readonly statuses: readonly Chip[];
  readonly missing: readonly Chip[];
  /** The address without any filter; null where there is none. */
  readonly clearHref: string | null;
  /** Said where nothing is written as it was typed, and what is shown is only nearly so. */
  readonly near: string | null;
  /** For where nothing is found. */
  readonly advice: { readonly text: string; readonly ways: readonly Way[] };
}

export interface Chip {
  readonly label: string;
  readonly lang: Language;
  readonly href: string;
  readonly current: boolean;
}

interface Choice {
  readonly value: string;
  readonly label: Phrase;
  readonly selected: boolean;
}

interface Way {
  readonly text: string;
  readonly href: string | null;
}

export function finder({
  reader,
  path,
  query,
  found,
  documents,
  ways = [],
}: {
  readonly reader: Reader;
  readonly path: string;
  readonly query: ConceptQuery;
  readonly found: ConceptPage;
  readonly documents: readonly DocumentSummary[];
  /** What one may do besides where nothing is found. */
  readonly ways?: readonly Way[];
}): Finder {
  const { t, formats, language } = reader;
  const parameters = parametersOf(query);
  const chip = (name: 'status' | 'missing', value: string, label: string): Chip => {
    const current = parameters[name] === value;
    const changes = { [name]: current ? undefined : value };
    return { label, lang: language, href: withQuery(path, { ...parameters, ...changes }), current };
  };
  const { since = '', by, document } = parameters;
  const used = [since, by, document].filter((value) => value !== undefined && value !== '').length;

  return {
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
    more: {
      used: used === 0 ? null : formats.number(used),
      since,
      people: found.people.map((name) => ({
        value: name,
        label:
          name === OWNER ? { text: t('editing:history.owner'), lang: language } : phraseOf(name),
        selected: name === by,
      })),
      documents: documents.map(({ id, name }) => ({
        value: id,
        label: phraseOf(name),
        selected: id === document,
      })),
    },
    statuses: STATUSES.map((status) => chip('status', status, t(`common:status.${status}`))),
    missing: LANGUAGES.map((lang) => chip('missing', lang, t(`glossary:missing.${lang}`))),
    clearHref: isFiltered(query)
      ? withQuery(path, { sort: parameters.sort, dir: parameters.dir })
      : null,
    near: found.isNear ? t('glossary:near', { text: query.text }) : null,
    advice: advice({ reader, path, query, found, ways }),
  };
}

/** The query as the address writes it: what is as usual is left out. */
export function parametersOf({ text, direction, since, documentId, ...query }: ConceptQuery) {
  const { status, domain, missing, by, sort } = query;
  return {
    q: text === '' ? undefined : text,
    status,
    domain,
    missing,
    since: since?.toISOString().slice(0, 10),
    by,
    document: documentId,
    sort,
    dir: direction === 'ascending' ? undefined : 'desc',
  };
}

/** Whether it is not simply everything, in whatever order. */
export function isFiltered(query: ConceptQuery): boolean {
  const filter = { ...parametersOf(query), sort: undefined, dir: undefined };
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

/** Marks in the table what the query found. */
export function markerOf({ text }: ConceptQuery, { isNear }: ConceptPage): Marker {
  const query = parseQuery(text);
  if (query === null) return UNMARKED;
  return (word, lang) => markFound(word, { query, lang, near: isNear });
}

function advice({
  reader: { t, formats },
  path,
  query,
  found: { unfiltered },
  ways,
}: {
  readonly reader: Reader;
  readonly path: string;
  readonly query: ConceptQuery;
  readonly found: ConceptPage;
  readonly ways: readonly Way[];
}): Finder['advice'] {
  const { q } = parametersOf(query);
  if (unfiltered !== null && unfiltered > 0) {
    const number = formats.number(unfiltered);
    const href = withQuery(path, { q });
    return {
      text: t('glossary:table.empty'),
      ways: [
        { text: t('glossary:advice.unfiltered', { count: unfiltered, number }), href },
        ...ways,
      ],
    };
  }
  if (unfiltered === null) return { text: t('glossary:table.empty'), ways: [] };
  return {
    text: t('glossary:advice.nothing', { text: query.text }),
    ways: [
      { text: t('glossary:advice.scripts'), href: null },
      { text: t('glossary:advice.shorter'), href: null },
      ...ways,
    ],
  };
}
