import type { Request } from 'express';
import { AppError } from '../errors.ts';

/** A parameter of the address; null where it is missing or empty. Given twice, it is refused rather than guessed at. */
export function queryValue(req: Request, name: string): string | null {
  const value = req.query[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new AppError('query.field', { field: name });
  return value;
}

/** One of the values that `name` may have; null where it is missing. @throws AppError `query.field` */
export function queryChoice<Value extends string>(
  req: Request,
  name: string,
  values: readonly Value[],
): Value | null {
  const value = queryValue(req, name);
  if (value === null) return null;
  const choice = values.find((candidate) => candidate === value);
  if (choice === undefined) throw new AppError('query.field', { field: name });
  return choice;
}

/** A count from 1 on; null where it is missing. @throws AppError `query.field` */
export function queryNumber(req: Request, name: string): number | null {
  const value = queryValue(req, name);
  if (value === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new AppError('query.field', { field: name });
  return Number(value);
}

/** A day as browsers write it, 2026-01-31, in UTC; null where it is missing. @throws AppError `query.field` */
export function queryDay(req: Request, name: string): Date | null {
  const value = queryValue(req, name);
  if (value === null) return null;
  const day = new Date(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime());
  if (!isDay || !day.toISOString().startsWith(value))
    throw new AppError('query.field', { field: name });
  return day;
}
