/** The forms in which a glossary comes in and goes out, in the order they are offered. */
export const GLOSSARY_FORMATS = [
  'csv',
  'tsv',
  'xlsx',
  'tbx',
  'tbx-dct',
  'tbx-min',
  'tbx-v2',
  'utx',
  'omegat',
  'deepl',
  'google',
  'azure',
  'json',
] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

export interface FormatTraits {
  /** Of a file we write. */
  readonly extension: string;
  readonly mediaType: string;
  /** Text, or bytes of which only the codec knows what they mean. */
  readonly content: 'text' | 'bytes';
  /** Whether it is a table, written one row a concept or one row a term. */
  readonly layouts: boolean;
  /** Whether it holds two languages only. */
  readonly bilingual: boolean;
}

const TABLE = { content: 'text', layouts: true, bilingual: false } as const;
const TBX = {
  extension: 'tbx',
  mediaType: 'application/x-tbx+xml; charset=utf-8',
  content: 'text',
  layouts: false,
  bilingual: false,
} as const;
const PAIRS = { content: 'text', layouts: false, bilingual: true } as const;
const CSV = 'text/csv; charset=utf-8';
const TSV = 'text/tab-separated-values; charset=utf-8';

export const FORMAT_TRAITS: Readonly<Record<GlossaryFormat, FormatTraits>> = {
  csv: { ...TABLE, extension: 'csv', mediaType: `${CSV}; header=present` },
  tsv: { ...TABLE, extension: 'tsv', mediaType: TSV },
  xlsx: {
    ...TABLE,
    content: 'bytes',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  tbx: TBX,
  'tbx-dct': TBX,
  'tbx-min': TBX,
  'tbx-v2': TBX,
  utx: { ...PAIRS, extension: 'utx', mediaType: TSV },
  omegat: { ...PAIRS, extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
  deepl: { ...PAIRS, extension: 'csv', mediaType: `${CSV}; header=absent` },
  google: { ...PAIRS, extension: 'csv', mediaType: `${CSV}; header=present` },
  azure: { ...PAIRS, extension: 'tsv', mediaType: TSV },
  json: {
    ...TABLE,
    layouts: false,
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
  },
};

const BY_EXTENSION: Readonly<Record<string, GlossaryFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  tbx: 'tbx',
  xml: 'tbx',
  utx: 'utx',
  txt: 'omegat',
  utf8: 'omegat',
  json: 'json',
};

/** The format a file name promises, by its extension in any case; null if it promises none of ours. */
export function formatOf(fileName: string): GlossaryFormat | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? null) : null;
}

/** The format of a content that no name tells: what it begins with; a table if with nothing special. */
export function sniffFormat(content: string | Uint8Array): GlossaryFormat {
  if (typeof content !== 'string') return 'xlsx';
  const start = content
    .slice(0, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('[') || start.startsWith('{')) return 'json';
  if (start.startsWith('<')) return 'tbx';
  return /^#\s*UTX/i.test(start) ? 'utx' : 'csv';
}

const BEGINNING = 1_000;
