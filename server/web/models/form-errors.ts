import type { AppError, Problem } from '../../errors.ts';
import type { Reader } from '../reader.ts';
import { shownData } from './form-error.ts';

/** Everything wrong with a wide form, by the name of the field; of several mistakes in one field the first. */
export function formErrors(
  { code, data, problems }: AppError,
  {
    reader,
    preset,
  }: {
    readonly reader: Reader;
    /** The field that is meant where a problem names none, or none that the form has (`terms`: there is no term). */
    readonly preset: string;
  },
): ReadonlyMap<string, string> {
  const byField = new Map<string, string>();
  const found: readonly Problem[] = problems.length === 0 ? [{ code, data }] : problems;
  for (const problem of found) {
    const name = fieldOf(problem, preset);
    const text = reader.t(`errors:${problem.code}`, shownData(problem.data ?? {}, reader));
    if (!byField.has(name)) byField.set(name, text);
  }
  return byField;
}

function fieldOf({ field }: Problem, preset: string): string {
  return field === undefined || field === 'terms' ? preset : field;
}
