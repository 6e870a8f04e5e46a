import { AppError, type ErrorCode } from '../../errors.ts';
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
export function errorText({ code, data, problems }: AppError, { t, formats }: Reader): string {
  const shown = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? formats.number(value) : value,
    ]),
  );
  const sentence = t(`errors:${code}`, shown);
  const { line, column } = problems[0] ?? {};
  if (line === undefined || column === undefined) return sentence;
  return `${sentence} ${t('common:error.place', { line, column })}`;
}

export function isErrorOf(error: unknown, family: string): error is AppError {
  return error instanceof AppError && familyOf(error.code) === family;
}

function familyOf(code: ErrorCode): string {
  return code.split('.', 1)[0] ?? code;
}
