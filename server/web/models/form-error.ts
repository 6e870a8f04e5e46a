import { AppError, type ErrorCode, type ErrorData } from '../../errors.ts';
import type { Reader } from '../reader.ts';

/** What is wrong with a form, said where the summary stands and again at the field. */
export interface FormError {
  readonly text: string;
  /** The id of the field to correct. */
  readonly field: string;
}

export function formError(error: AppError, field: string, reader: Reader): FormError {
  return { text: errorText(error, reader), field };
}

/** The sentence for an error and, where it is known, the place of the first problem. */
export function errorText({ code, data, problems }: AppError, reader: Reader): string {
  const { t } = reader;
  const sentence = t(`errors:${code}`, shownData(data, reader));
  const { line, column } = problems[0] ?? {};
  if (line === undefined || column === undefined) return sentence;
  return `${sentence} ${t('common:error.place', { line, column })}`;
}

/** Values for a sentence, numbers as the reader writes them; a count chooses the form of a plural and stays one. */
export function shownData(data: ErrorData, { formats }: Reader): ErrorData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? formats.number(value) : value,
    ]),
  );
}

export function isErrorOf(error: unknown, family: string): error is AppError {
  return error instanceof AppError && familyOf(error.code) === family;
}

function familyOf(code: ErrorCode): string {
  return code.split('.', 1)[0] ?? code;
}
