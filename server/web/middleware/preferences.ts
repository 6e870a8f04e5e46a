import type { Request, Response } from 'express';
import { COOKIES, readCookie, rememberChoice } from './cookies.ts';

export const TARGETS = ['en', 'ko', 'both'] as const;
export const FURIGANA = ['on', 'off'] as const;
/** `printed`: the lines of the original. `reading`: the author's paragraphs without them. */
export const TEXTS = ['printed', 'reading'] as const;

/** `taken`: the terms that stand. `all`: also what was not taken, faintly, with the reason. */
export const MARKS = ['taken', 'all'] as const;

/** How a person likes to see documents. Each is chosen by a query parameter of its name and kept in a cookie. */
export interface Preferences {
  readonly targets: (typeof TARGETS)[number];
  readonly furigana: (typeof FURIGANA)[number];
  readonly text: (typeof TEXTS)[number];
  readonly marks: (typeof MARKS)[number];
}

export function readPreferences(req: Request, res: Response): Preferences {
  const choose = <Value extends string>(
    name: keyof Preferences,
    values: readonly Value[],
    preset: Value,
  ): Value => {
    const oneOf = (given: unknown): Value | undefined => values.find((value) => value === given);
    const chosen = oneOf(req.query[name]);
    if (chosen !== undefined) rememberChoice(res, COOKIES[name], chosen);
    return chosen ?? oneOf(readCookie(req, COOKIES[name])) ?? preset;
  };
  return {
    targets: choose('targets', TARGETS, 'both'),
    furigana: choose('furigana', FURIGANA, 'off'),
    text: choose('text', TEXTS, 'printed'),
    marks: choose('marks', MARKS, 'taken'),
  };
}
