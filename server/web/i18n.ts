import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import FileBackend from 'i18next-fs-backend';
import { LanguageDetector } from 'i18next-http-middleware';
import { LANGUAGES, type Language } from '../../glossary/index.ts';
import { COOKIES } from './middleware/cookies.ts';

/** The interface language of whoever says nothing: the people this is made for read Japanese. */
const DEFAULT_LANGUAGE: Language = 'ja';

/** Every text of every language, read before the first request. */
export function createI18n(root: string): i18n {
  const folder = join(root, 'locales');
  const instance = createInstance();
  // eslint-disable-next-line @typescript-eslint/no-floating-promises -- With initAsync false the files are read before init returns.
  instance
    .use(FileBackend)
    .use(LanguageDetector)
    .init({
      initAsync: false,
      supportedLngs: [...LANGUAGES],
      preload: [...LANGUAGES],
      fallbackLng: DEFAULT_LANGUAGE,
      ns: readdirSync(join(folder, DEFAULT_LANGUAGE))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length)),
      defaultNS: 'common',
      backend: { loadPath: join(folder, '{{lng}}/{{ns}}.json') },
      // The templates escape everything.
      interpolation: { escapeValue: false },
      detection: {
        order: ['querystring', 'cookie', 'header'],
        lookupQuerystring: 'lng',
        lookupCookie: COOKIES.language,
        // A cookie is set where a person chose a language, not where a browser's header was read.
        caches: false,
        // Otherwise `ja-JP,en;q=0.5` is English: only exact names count as supported.
        convertDetectedLanguage: (name: string) => name.split('-')[0]?.toLowerCase() ?? name,
      },
    });
  return instance;
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
