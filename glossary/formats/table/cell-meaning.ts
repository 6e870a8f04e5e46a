import { genderOf, numberOf, statusOf, termTypeOf } from '../vocabulary.ts';
import type { HeadingField } from './header-words.ts';

/** Phrase has columns such as en_forbidden that hold yes or no. */
export function isFlag(field: HeadingField, cell: string): boolean {
  return FLAGGED.has(field) && /^(true|false|yes|no|y|n|0|1|x|○|×|✓)$/i.test(cell.trim());
}

const FLAGGED: ReadonlySet<HeadingField> = new Set<HeadingField>(['never', 'avoid']);

export const EXPECTED: Partial<Readonly<Record<HeadingField, string>>> = {
  status: 'preferred | admitted | deprecated | forbidden | proposed',
  type: 'fullForm | abbreviation | acronym | variant | shortForm | phrase',
};

/** The fields of a term that a cell beside it gives; null if the cell says nothing we know. */
export function describe(
  field: HeadingField,
  cell: string,
): Readonly<Record<string, string>> | null {
  const choose = CHOICES[field];
  if (choose !== undefined) {
    const value = choose(cell);
    return value === null ? null : { [field]: value };
  }
  if (field === 'info') {
    return {
      ...(/forbidden/i.test(cell) ? { status: 'forbidden' } : {}),
      ...(/casesensitive/i.test(cell) ? { casePolicy: 'exact' } : {}),
      ...(/exact/i.test(cell) ? { match: 'asWritten' } : {}),
    };
  }
  if (!FLAGGED.has(field)) return { [field]: cell };
  const set = /^(true|yes|y|1|x|○|✓)$/i.test(cell);
  return set ? { status: field === 'never' ? 'forbidden' : 'deprecated' } : {};
}

const CHOICES: Partial<Readonly<Record<HeadingField, (cell: string) => string | null>>> = {
  status: statusOf,
  type: termTypeOf,
  gender: genderOf,
  number: numberOf,
};
