import type { GlossaryReading } from './collector.ts';
import { readCsv } from './csv/codec.ts';
import { readJson } from './json/codec.ts';

/** The forms in which a glossary comes in and goes out. */
export const GLOSSARY_FORMATS = ['csv', 'json'] as const;
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** The format a file name promises, by its extension in any case; null if it promises none of ours. */
export function formatOf(fileName: string): GlossaryFormat | null {
  return GLOSSARY_FORMATS.find((format) => fileName.toLowerCase().endsWith(`.${format}`)) ?? null;
}

/**
 * Reads the text of a glossary file. Never throws over what stands in it: look at `problems`. `spreadsheet` concerns
 * CSV alone, see `readCsv`.
 */
export function readGlossary({
  text,
  format,
  spreadsheet,
}: {
  readonly text: string;
  readonly format: GlossaryFormat;
  readonly spreadsheet?: boolean;
}): GlossaryReading {
  switch (format) {
    case 'csv':
      return readCsv(text, spreadsheet === undefined ? {} : { spreadsheet });
    case 'json':
      return readJson(text);
  }
}
