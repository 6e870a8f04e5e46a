import { join } from 'node:path';
import i18next from 'i18next';
import FileBackend from 'i18next-fs-backend';
import type { Language } from '../glossary/index.ts';
import type { AppError, ErrorData, Problem } from './errors.ts';

/** What the process says on the terminal. */
export interface Messages {
  listening(url: string): string;
  /** A line for the error and one for each of its problems. */
  refusal(error: AppError): readonly string[];
}

export async function loadMessages(root: string, language: Language): Promise<Messages> {
  const i18n = i18next.createInstance();
  await i18n.use(FileBackend).init({
    lng: language,
    fallbackLng: 'en',
    ns: ['startup', 'errors'],
    backend: { loadPath: join(root, 'locales/{{lng}}/{{ns}}.json') },
    interpolation: { escapeValue: false },
  });
  const errorText = (code: string, data: ErrorData = {}): string => i18n.t(`errors:${code}`, data);
  const problemText = ({ code, field, data }: Problem): string =>
    `- ${field === undefined ? '' : `${field}: `}${errorText(code, data)}`;
  return {
    listening: (url) => i18n.t('startup:listening', { url }),
    refusal: ({ code, data, problems }) => [errorText(code, data), ...problems.map(problemText)],
  };
}
