import type { Request } from 'express';
import { DELIMITERS, LANGUAGES, ROLES } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { FileReading, ReadingChoices } from '../services/ports/glossary-reader.ts';
import { TEXT_ENCODINGS } from '../services/ports/text-decoder.ts';
import { field, fieldsOf } from './middleware/form.ts';
import { IMPORT_FORMATS, shapeOf } from './models/import-reading.ts';

/**
 * How a person wants the file to be read. Columns count only where they were changed, and are those of the table that was
 * shown: another delimiter makes other columns. @throws AppError `field.type`
 */
export function readImportChoices(
  req: Request,
  before: { readonly choices: ReadingChoices; readonly reading: FileReading | null },
): ReadingChoices {
  const format = choice(req, 'format', IMPORT_FORMATS);
  const encoding = choice(req, 'encoding', TEXT_ENCODINGS);
  const delimiter = choice(req, 'delimiter', DELIMITERS);
  const source = choice(req, 'source', LANGUAGES);
  const target = choice(req, 'target', LANGUAGES);
  const cut = {
    ...(format === null ? {} : { format }),
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  };
  const shown = field(req, 'shape');
  const isSameTable =
    shown === shapeOf(before.choices, before.reading) && shown === shapeOf(cut, before.reading);
  const roles = isSameTable ? rolesOf(req) : [];
  const were = before.reading?.table?.columns.map(({ role }) => role) ?? [];
  const isAsFound =
    before.choices.roles === undefined && JSON.stringify(roles) === JSON.stringify(were);
  return {
    ...cut,
    ...(roles.length === 0 || isAsFound ? {} : { roles }),
    ...(source === null && target === null
      ? {}
      : {
          languages: {
            ...(source === null ? {} : { source }),
            ...(target === null ? {} : { target }),
          },
        }),
  };
}

function rolesOf(req: Request): readonly string[] {
  const roles: (string | undefined)[] = [];
  for (const [name, value] of fieldsOf(req)) {
    const index = /^role\.(\d{1,3})$/.exec(name)?.[1];
    if (index === undefined) continue;
    if (value !== '' && !ROLES.includes(value)) throw new AppError('field.type', { field: name });
    roles[Number(index)] = value;
  }
  return Array.from(roles, (role) => role ?? '');
}

/** Null where it is to be found out. */
function choice<Value extends string>(
  req: Request,
  name: string,
  values: readonly Value[],
): Value | null {
  const value = field(req, name);
  if (value === '') return null;
  const found = values.find((known) => known === value);
  if (found === undefined) throw new AppError('field.type', { field: name });
  return found;
}
