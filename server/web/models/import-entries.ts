import type { MergePolicy } from '../../../glossary/index.ts';
import type { Problem } from '../../errors.ts';
import type { EntryView } from '../../services/imports.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import { differenceRows, type DifferenceRow } from './difference-rows.ts';
import { shownData } from './form-error.ts';
import type { Phrase } from './language-of.ts';
import { headword } from './terms.ts';

/** A row of the file, as a person looks at it before it is taken. */
export interface EntryRow {
  readonly place: string;
  readonly kind: EntryView['class'];
  readonly what: string;
  /** What it is called; null where it could not be read. */
  readonly head: Phrase | null;
  readonly others: readonly Phrase[];
  /** The concept of the glossary that it is. */
  readonly existing: { readonly id: string; readonly href: string } | null;
  readonly notes: readonly string[];
  readonly rows: readonly DifferenceRow[];
}

export function entryRow(
  entry: EntryView,
  { policy, reader }: { readonly policy: MergePolicy; readonly reader: Reader },
): EntryRow {
  const { t } = reader;
  const { concept, existing } = entry;
  const head = concept === null ? null : headword(concept);
  return {
    place: placeOf(entry, reader),
    kind: entry.class,
    what:
      entry.reason === null ? t(`import:class.${entry.class}`) : t(`import:reason.${entry.reason}`),
    head: head === null ? null : { text: head.text, lang: head.lang },
    others:
      concept === null
        ? []
        : concept.terms
            .filter(({ lang, text }) => lang !== head?.lang || text !== head.text)
            .slice(0, MOST_TERMS)
            .map(({ lang, text }) => ({ text, lang })),
    existing:
      existing === null
        ? null
        : { id: existing.id, href: conceptAddress(existing.glossaryId, existing.id) },
    notes: notesOf(entry, policy, reader),
    rows: differenceRows(entry.differences, reader),
  };
}

const MOST_TERMS = 12;

function placeOf({ row, line, rows }: EntryView, { t, formats }: Reader): string {
  if (row === null) {
    return line === null ? '' : t('import:place.line', { line: formats.number(line) });
  }
  const first = formats.number(row);
  return rows === 1
    ? t('import:place.row', { row: first })
    : t('import:place.rows', { row: first, rows: formats.number(rows) });
}

function notesOf(entry: EntryView, policy: MergePolicy, reader: Reader): readonly string[] {
  const { t, formats } = reader;
  const { candidates, twin, isRenamed, concept, problems, reason, differences } = entry;
  return [
    // Its row stands before it already.
    ...problems.map(({ row: _row, line: _line, ...problem }) => problemText(problem, reader)),
    ...(candidates.length > 0 ? [t('import:note.several', { ids: candidates.join(', ') })] : []),
    ...(twin === null ? [] : [t('import:note.twice', { row: formats.number(twin) })]),
    ...(isRenamed ? [t('import:note.renamed', { id: concept?.id ?? '' })] : []),
    ...(reason === 'kept' && differences.length > 0 ? [t(`import:note.kept.${policy}`)] : []),
  ];
}

/** Where, what, and what to do about it. */
export function problemText(
  { row, line, column, field, code, data }: Problem,
  reader: Reader,
): string {
  const { t, formats } = reader;
  const places = [
    ...(row === undefined ? [] : [t('import:place.row', { row: formats.number(row) })]),
    ...(line === undefined ? [] : [t('import:place.line', { line: formats.number(line) })]),
    ...(column === undefined ? [] : [t('import:place.column', { column })]),
    ...(field === undefined ? [] : [t('import:place.field', { field })]),
  ];
  const text = t(`errors:${code}`, shownData(data ?? {}, reader));
  return places.length === 0
    ? text
    : t('import:place.at', { place: places.join(t('import:place.comma')), text });
}
