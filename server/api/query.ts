import { AppError } from '../errors.ts';

/**
 * The query of an address, flat: `a[b]` is a name like any other. `lng` chooses the language of the answer and is no
 * field of any operation.
 * @throws AppError `query.field` for a name that stands twice
 */
export function readQuery(url: string): ReadonlyMap<string, string> {
  const at = url.indexOf('?');
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(at < 0 ? '' : url.slice(at + 1))) {
    if (name === 'lng') continue;
    if (fields.has(name))
      throw new AppError('query.field', { field: name }, [{ code: 'query.field', field: name }]);
    fields.set(name, value);
  }
  return fields;
}
