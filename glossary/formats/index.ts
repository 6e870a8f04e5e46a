import type { Concept } from '../terms/concept.ts';
import { readBilingualList } from './bilingual-list.ts';
import type { GlossaryReading } from './collector.ts';
import { readCsv, csvPieces, type CsvReadingOptions, type TableLayout } from './csv/codec.ts';
import type { GlossaryFormat } from './formats.ts';
import { readJson, jsonPieces } from './json/codec.ts';
import { servicePieces } from './mt/codec.ts';
import { omegatPieces } from './omegat/codec.ts';
import type { Languages } from './pairs.ts';
import { readTbx } from './tbx/reader.ts';
import { tbxPieces } from './tbx/writer.ts';
import { utxPieces } from './utx/codec.ts';
import { readUtx } from './utx/reader.ts';

/** How to read: each option concerns the formats that have a use for it. */
export type ReadingOptions = CsvReadingOptions;

export type TextFormat = Exclude<GlossaryFormat, 'xlsx'>;

/** Reads the text of a glossary file. Never throws over what stands in it: look at `problems`. */
export function readGlossary({
  text,
  format,
  ...options
}: { readonly text: string; readonly format: TextFormat } & ReadingOptions): GlossaryReading {
  switch (format) {
    case 'csv':
    case 'google':
      return readCsv(text, options);
    case 'tsv':
      return readCsv(text, { delimiter: '\t', ...options });
    case 'json':
      return readJson(text);
    case 'tbx':
    case 'tbx-dct':
    case 'tbx-min':
    case 'tbx-v2':
      return readTbx(text);
    case 'utx':
      return readUtx(text);
    case 'omegat':
      return readBilingualList(text, { ...options, remarks: true });
    case 'deepl':
    case 'azure':
      return readBilingualList(text, { ...options, remarks: false });
  }
}

/** The same for any format; `content` is text or bytes as the format's traits say. */
export async function readGlossaryFile({
  content,
  format,
  ...options
}: {
  readonly content: string | Uint8Array;
  readonly format: GlossaryFormat;
} & ReadingOptions): Promise<GlossaryReading> {
  if (format === 'xlsx') {
    // Loaded when a spreadsheet comes: most programs that use a glossary never see one.
    const { readXlsx } = await import('./xlsx/codec.ts');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return readXlsx(bytes, options);
  }
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return readGlossary({ text, format, ...options });
}

export interface WritingOptions {
  /** Tables: one row a concept (the preset) or, without loss, one row a term. */
  readonly layout?: TableLayout;
  /** CSV and TSV: byte order mark and formula guard. */
  readonly spreadsheet?: boolean;
  /** Formats of two languages; Japanese and English if left out. */
  readonly languages?: Languages;
}

/** The bytes of a glossary file. */
export async function writeGlossary(
  concepts: readonly Concept[],
  format: GlossaryFormat,
  options: WritingOptions = {},
): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const { writeXlsx } = await import('./xlsx/codec.ts');
    return writeXlsx(concepts, options);
  }
  return new TextEncoder().encode([...glossaryPieces(concepts, format, options)].join(''));
}

/** A table of texts as a spreadsheet: a header and its rows. */
export async function writeSheet(records: Iterable<readonly string[]>): Promise<Uint8Array> {
  const sheet = await import('./xlsx/codec.ts');
  return sheet.writeSheet(records);
}

/** The text of a glossary file piece by piece, so that a large one never stands in memory as a whole. */
export function glossaryPieces(
  concepts: readonly Concept[],
  format: TextFormat,
  { languages, ...options }: WritingOptions = {},
): Iterable<string> {
  switch (format) {
    case 'csv':
      return csvPieces(concepts, options);
    case 'tsv':
      return csvPieces(concepts, { ...options, delimiter: '\t' });
    case 'json':
      return jsonPieces(concepts);
    case 'tbx':
      return tbxPieces(concepts, 'basic-dca');
    case 'tbx-dct':
      return tbxPieces(concepts, 'basic-dct');
    case 'tbx-min':
      return tbxPieces(concepts, 'min-dca');
    case 'tbx-v2':
      return tbxPieces(concepts, 'basic-v2');
    case 'utx':
      return utxPieces(concepts, languages);
    case 'omegat':
      return omegatPieces(concepts, languages);
    case 'deepl':
    case 'google':
    case 'azure':
      return servicePieces(concepts, format, languages);
  }
}
