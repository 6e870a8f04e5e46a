import type { Request, Response } from 'express';

/** Cookies ignore ports, so the names say whose they are. They hold choices about the page, nothing about the person. */
export const COOKIES = {
  language: 'taiyaku-lng',
  targets: 'taiyaku-targets',
  furigana: 'taiyaku-furigana',
  text: 'taiyaku-text',
  marks: 'taiyaku-marks',
} as const;

type CookieName = (typeof COOKIES)[keyof typeof COOKIES];

const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

export function readCookie(req: Request, name: CookieName): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}

/**
 * Only plain words are stored, so that nothing needs to be quoted. Nothing is kept for programs: to the API `?text=` is
 * a search.
 */
export function rememberChoice(res: Response, name: CookieName, value: string): void {
  if (res.req.originalUrl.startsWith('/api/')) return;
  res.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: ONE_YEAR_MS });
}
