import type { Language } from '../../glossary/index.ts';
import type { Formats } from './formats.ts';
import type { Preferences } from './middleware/preferences.ts';
import type { Translator } from './translator.ts';

/** Who reads the answer: in which language, and how they like their pages. Every request past the reader middleware has one. */
export interface Reader {
  readonly language: Language;
  readonly t: Translator;
  readonly formats: Formats;
  readonly preferences: Preferences;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express offers no other way to type res.locals.
  namespace Express {
    interface Locals {
      requestId: string;
      reader: Reader;
    }
  }
}
