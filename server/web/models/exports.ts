import type { Reader } from '../reader.ts';
import { withQuery } from './addresses.ts';

export interface ExportGroup {
  /** What is taken: the whole glossary, what the filter shows, the terms of this document. */
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The formats of one export; `path` and `parameters` say what is taken. */
export function exportGroup({
  label,
  path,
  parameters = {},
  reader: { t },
}: {
  readonly label: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly reader: Reader;
}): ExportGroup {
  const address = (format: Readonly<Record<string, string>>): string =>
    withQuery(path, { ...parameters, ...format });
  return {
    label,
    links: [
      { label: t('common:export.exact'), href: address({ format: 'csv' }) },
      {
        label: t('common:export.spreadsheet'),
        href: address({ format: 'csv', spreadsheet: '1' }),
      },
      { label: t('common:export.terms'), href: address({ format: 'csv', layout: 'term' }) },
      { label: t('common:export.json'), href: address({ format: 'json' }) },
    ],
  };
}
