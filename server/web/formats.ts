import type { Language } from '../../glossary/index.ts';

/** Numbers and dates as a reader of one language writes them. */
export interface Formats {
  number(value: number): string;
  date(value: Date): string;
  /** The day and the minute. */
  moment(value: Date): string;
  /** For `<time datetime>`. */
  isoDate(value: Date): string;
}

export function formatsFor(language: Language): Formats {
  const known = FORMATS.get(language);
  if (known !== undefined) return known;
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const formats: Formats = {
    number: (value) => numbers.format(value),
    date: (value) => dates.format(value),
    moment: (value) => moments.format(value),
    isoDate: (value) => value.toISOString(),
  };
  FORMATS.set(language, formats);
  return formats;
}

/** Intl objects are slow to make and never change. */
const FORMATS = new Map<Language, Formats>();
