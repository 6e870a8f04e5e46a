import { Router } from 'express';
import type { i18n } from 'i18next';
import { handle } from 'i18next-http-middleware';
import { formatsFor } from '../formats.ts';
import { isLanguage } from '../i18n.ts';
import { COOKIES, rememberChoice } from './cookies.ts';
import { readPreferences } from './preferences.ts';

/** Finds the reader's language (`?lng=`, cookie, Accept-Language) and choices, and remembers what `?lng=` chose. */
export function setUpReader(i18n: i18n): Router {
  const router = Router();
  router.use(handle(i18n));
  router.use((req, res, next) => {
    const language = isLanguage(req.language) ? req.language : 'ja';
    if (req.query['lng'] === language) rememberChoice(res, COOKIES.language, language);
    res.locals.reader = {
      language,
      t: (key, values) => req.t(key, { ...values }),
      formats: formatsFor(language),
      preferences: readPreferences(req, res),
    };
    next();
  });
  return router;
}
