import {
  DELIMITERS,
  LANGUAGES,
  type Delimiter,
  type GlossaryFormat,
} from '../../../glossary/index.ts';
import type { FileReading, ReadingChoices } from '../../services/ports/glossary-reader.ts';
import { TEXT_ENCODINGS } from '../../services/ports/text-decoder.ts';
import type { Reader } from '../reader.ts';
import { roleGroups, type Choice, type ChoiceGroup } from './import-roles.ts';
import { phraseOf, type Phrase } from './language-of.ts';

/** The formats a person chooses among: the dialects of TBX are told by the file itself. */
export const IMPORT_FORMATS = [
  'csv',
  'tsv',
  'xlsx',
  'tbx',
  'utx',
  'omegat',
  'deepl',
  'google',
  'azure',
  'json',
] as const satisfies readonly GlossaryFormat[];

/** How the file was read, to be looked at and changed. */
export interface ReadingForm {
  readonly action: string;
  readonly selects: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly options: readonly Choice[];
  }[];
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: Phrase;
    readonly sample: Phrase | null;
    readonly isPassedOver: boolean;
    readonly groups: readonly ChoiceGroup[];
  }[];
  /** What is sent along: the columns are another table's if the file is cut in another way. */
  readonly shape: string;
  readonly notes: readonly string[];
}

export function readingForm({
  action,
  choices,
  reading,
  reader,
}: {
  readonly action: string;
  readonly choices: ReadingChoices;
  /** Null where nothing could be made out. */
  readonly reading: FileReading | null;
  readonly reader: Reader;
}): ReadingForm {
  const { t } = reader;
  const format = choices.format ?? reading?.format ?? null;
  const isText = format !== 'xlsx';
  const table = reading?.table ?? null;
  const select = <Value extends string>(
    name: 'format' | 'encoding' | 'delimiter' | 'source' | 'target',
    values: readonly Value[],
    {
      chosen,
      found,
      label,
    }: {
      readonly chosen: Value | undefined;
      readonly found: Value | null;
      readonly label: (value: Value) => string;
    },
  ) => ({
    id: `import-${name}`,
    name,
    label: t(`import:reading.${name}`),
    options: [
      {
        value: '',
        label:
          found === null || chosen !== undefined
            ? t('import:reading.auto')
            : t('import:reading.found', { what: label(found) }),
        selected: chosen === undefined,
      },
      ...values.map((value) => ({ value, label: label(value), selected: value === chosen })),
    ],
  });
  const languages = (name: 'source' | 'target') =>
    select(name, LANGUAGES, {
      chosen: choices.languages?.[name],
      found: null,
      label: (language) => t(`common:language.${language}`),
    });
  return {
    action,
    selects: [
      select('format', IMPORT_FORMATS, {
        chosen: IMPORT_FORMATS.find((known) => known === choices.format),
        found: IMPORT_FORMATS.find((known) => reading?.format.startsWith(known)) ?? null,
        label: (known) => FORMAT_NAMES[known],
      }),
      ...(isText
        ? [
            select('encoding', TEXT_ENCODINGS, {
              chosen: choices.encoding,
              found: reading?.encoding ?? null,
              label: (encoding) => ENCODING_NAMES[encoding],
            }),
          ]
        : []),
      ...(isText && table?.delimiter !== null
        ? [
            select('delimiter', DELIMITERS, {
              chosen: choices.delimiter,
              found: table?.delimiter ?? null,
              label: (delimiter) => t(`import:delimiter.${DELIMITER_KEYS[delimiter]}`),
            }),
          ]
        : []),
      languages('source'),
      languages('target'),
    ],
    columns: (format === null || !MAPPED.has(format) ? [] : (table?.columns ?? [])).map(
      ({ name, role, sample }, index) => ({
        id: `import-role-${String(index)}`,
        name: `role.${String(index)}`,
        label: phraseOf(name === '' ? t('import:columns.nameless', { number: index + 1 }) : name),
        sample: sample === '' ? null : phraseOf(sample),
        isPassedOver: role === '',
        groups: roleGroups(role, reader),
      }),
    ),
    shape: shapeOf(choices, reading),
    notes: reading === null ? [] : notesOf(reading, reader),
  };
}

/** By which a form tells whether its columns are still those of the table. */
export function shapeOf(
  { format, encoding, delimiter }: ReadingChoices,
  reading: FileReading | null,
): string {
  const roles = reading?.table?.columns.map(({ role }) => role) ?? [];
  return JSON.stringify([format ?? '', encoding ?? '', delimiter ?? '', roles]);
}

/** Formats whose columns somebody can name. */
const MAPPED: ReadonlySet<GlossaryFormat> = new Set<GlossaryFormat>([
  'csv',
  'tsv',
  'xlsx',
  'google',
]);

const FORMAT_NAMES: Readonly<Record<(typeof IMPORT_FORMATS)[number], string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  xlsx: 'Excel (.xlsx)',
  tbx: 'TBX',
  utx: 'UTX',
  omegat: 'OmegaT',
  deepl: 'DeepL',
  google: 'Google',
  azure: 'Azure',
  json: 'JSON',
};

const ENCODING_NAMES: Readonly<Record<(typeof TEXT_ENCODINGS)[number], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  cp932: 'Shift_JIS (CP932)',
  'euc-jp': 'EUC-JP',
  cp949: 'EUC-KR (CP949)',
};

const DELIMITER_KEYS = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
  '、': 'ideographic',
  '|': 'bar',
} as const satisfies Record<Delimiter, string>;

function notesOf({ unknownColumns, passedOver }: FileReading, reader: Reader): readonly string[] {
  const { t, formats } = reader;
  return [
    ...(unknownColumns.length === 0
      ? []
      : [t('import:notes.columns', { columns: unknownColumns.slice(0, MOST_NOTES).join(', ') })]),
    ...passedOver
      .slice(0, MOST_NOTES)
      .flatMap(({ kind, name, count }) =>
        kind === 'entry'
          ? []
          : [t(`import:notes.${kind}`, { name, count, number: formats.number(count) })],
      ),
  ];
}

const MOST_NOTES = 20;
