import { FORMAT_TRAITS } from '../../../glossary/index.ts';
import type { ExportRequest } from '../../services/exchange.ts';

/** The files a glossary is offered as: a format, and how it is laid out. In the order they are shown. */
export const FILE_CHOICES = {
  csv: { group: 'tables', request: { format: 'csv' } },
  csvSpreadsheet: { group: 'tables', request: { format: 'csv', spreadsheet: true } },
  csvTerms: { group: 'tables', request: { format: 'csv', layout: 'term' } },
  xlsx: { group: 'tables', request: { format: 'xlsx' } },
  xlsxTerms: { group: 'tables', request: { format: 'xlsx', layout: 'term' } },
  tsv: { group: 'tables', request: { format: 'tsv' } },
  tbx: { group: 'tbx', request: { format: 'tbx' } },
  tbxDct: { group: 'tbx', request: { format: 'tbx-dct' } },
  tbxMin: { group: 'tbx', request: { format: 'tbx-min' } },
  tbxV2: { group: 'tbx', request: { format: 'tbx-v2' } },
  omegat: { group: 'tools', request: { format: 'omegat' } },
  utx: { group: 'tools', request: { format: 'utx' } },
  deepl: { group: 'services', request: { format: 'deepl' } },
  google: { group: 'services', request: { format: 'google' } },
  azure: { group: 'services', request: { format: 'azure' } },
  json: { group: 'programs', request: { format: 'json' } },
} as const satisfies Readonly<
  Record<string, { readonly group: string; readonly request: ExportRequest }>
>;

export type FileName = keyof typeof FILE_CHOICES;
export type FileGroup = (typeof FILE_CHOICES)[FileName]['group'];

export interface FileChoice {
  readonly name: FileName;
  readonly group: FileGroup;
  readonly request: Omit<ExportRequest, 'filter' | 'documentId' | 'languages'>;
  /** Whether it holds two languages only. */
  readonly bilingual: boolean;
}

export function fileChoices(): readonly FileChoice[] {
  return Object.keys(FILE_CHOICES).filter(isFileName).map(fileChoice);
}

/** @throws RangeError for a name that is not on the list */
export function fileChoice(name: string): FileChoice {
  if (!isFileName(name)) throw new RangeError(`no file choice ${name}`);
  const { group, request } = FILE_CHOICES[name];
  return { name, group, request, bilingual: FORMAT_TRAITS[request.format].bilingual };
}

function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILE_CHOICES, name);
}
