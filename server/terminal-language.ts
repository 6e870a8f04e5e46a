import { LANGUAGES, type Language } from '../glossary/index.ts';
import type { Environment } from './config.ts';

/** The language of the terminal, as POSIX decides it: LC_ALL before LC_MESSAGES before LANG. */
export function terminalLanguage(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return (
    LANGUAGES.find((language) => new RegExp(`^${language}([_.@-]|$)`, 'i').test(locale)) ?? 'en'
  );
}
