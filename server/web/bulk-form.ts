import type { Request } from 'express';
import { LANGUAGES, STATUSES } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { BulkEdit } from '../services/bulk-edit.ts';
import { field, fieldsOf } from './middleware/form.ts';

export const SCOPES = ['picked', 'page', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the bar above the table of concepts asks for. */
export interface BulkForm {
  readonly scope: Scope;
  /** Identifiers of the rows that are ticked. */
  readonly picked: readonly string[];
  readonly edit: BulkEdit;
}

/** What ticks a row has this before the identifier. */
export const PICK = 'pick.';

/** The rows that are ticked, where two of them are to be merged; null for every other button. @throws AppError `merge.two` */
export function pairToMerge(req: Request): readonly [keep: string, other: string] | null {
  if (field(req, 'do') !== 'merge') return null;
  const [keep, other, ...rest] = pickedIn(req);
  if (keep === undefined || other === undefined || rest.length > 0) throw new AppError('merge.two');
  return [keep, other];
}

/** @throws AppError `field.type` */
export function readBulkForm(req: Request): BulkForm {
  return {
    scope: choice(req, 'scope', SCOPES) ?? 'picked',
    picked: pickedIn(req),
    edit: readEdit(req),
  };
}

function pickedIn(req: Request): readonly string[] {
  return [...fieldsOf(req).keys()].flatMap((name) =>
    name.startsWith(PICK) ? [name.slice(PICK.length)] : [],
  );
}

function readEdit(req: Request): BulkEdit {
  const kind = choice(req, 'do', ['status', 'domain', 'remove']);
  switch (kind) {
    case 'status': {
      const status = choice(req, 'status', STATUSES);
      if (status === null) throw new AppError('field.type', { field: 'status' });
      const from = choice(req, 'from', STATUSES);
      return { kind, status, from, language: choice(req, 'language', LANGUAGES) };
    }
    case 'domain':
      return { kind, domain: field(req, 'domain') };
    case 'remove':
      return { kind };
    case null:
      throw new AppError('field.type', { field: 'do' });
  }
}

/** Null where it is empty. */
function choice<Value extends string>(
  req: Request,
  name: string,
  values: readonly Value[],
): Value | null {
  const given = field(req, name);
  if (given === '') return null;
  const known = values.find((value) => value === given);
  if (known === undefined) throw new AppError('field.type', { field: name });
  return known;
}

/** The same as fields that nobody sees: what `readBulkForm` reads back. */
export function bulkFields({
  scope,
  picked,
  edit,
}: BulkForm): readonly { readonly name: string; readonly value: string }[] {
  const { kind, ...rest } = edit;
  const fields = { scope, do: kind, ...rest };
  return [
    ...Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
    ...picked.map((id) => ({ name: `${PICK}${id}`, value: 'on' })),
  ];
}
