import type { Reader } from '../reader.ts';
import { exportAddress, exportChoiceAddress, withQuery } from './addresses.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

export interface ExportGroup {
  /** What is taken: the whole glossary, what the filter shows, the terms of this document. */
  readonly label: string;
  readonly links: readonly Link[];
  /** Where the other formats are; null where there are none. */
  readonly more: Link | null;
}

/** The usual files of one export, and the way to all others; `parameters` say what is taken of the glossary. */
export function exportGroup({
  label,
  glossaryId,
  parameters = {},
  reader: { t },
}: {
  readonly label: string;
  readonly glossaryId: string;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly reader: Reader;
}): ExportGroup {
  const file = (format: Readonly<Record<string, string>>): string =>
    withQuery(exportAddress(glossaryId), { ...parameters, ...format });
  return {
    label,
    links: [
      { label: t('common:export.exact'), href: file({ format: 'csv' }) },
      { label: t('common:export.spreadsheet'), href: file({ format: 'csv', spreadsheet: '1' }) },
      { label: t('common:export.terms'), href: file({ format: 'csv', layout: 'term' }) },
      { label: t('common:export.json'), href: file({ format: 'json' }) },
    ],
    more: {
      label: t('export:more'),
      href: withQuery(exportChoiceAddress(glossaryId), parameters),
    },
  };
}
