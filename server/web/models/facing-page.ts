import type { TargetLanguage } from '../../../glossary/index.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { DocumentTranslations } from '../../services/translations.ts';
import type { Reader } from '../reader.ts';
import {
  dismissalsAddress,
  documentAddress,
  facingAddress,
  fillAddress,
  withQuery,
  reportAddress,
} from './addresses.ts';
import type { Message } from './documents-page.ts';
import type { ExportGroup } from './exports.ts';
import { facingEntries, type FacingEntry, type ParticleKind } from './facing-entries.ts';
import { digestOf, fieldId, fieldName, type SentField } from './facing-fields.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { makeSpread, type PassageView, type SpreadView } from './spread.ts';
import { preferenceSwitches, type Place, type Switch } from './switches.ts';
import { targetLanguages } from './terms.ts';

export const FACING_FORM = 'facing';

/** A document beside its translations, to write them. */
export interface FacingPage {
  readonly name: Phrase;
  readonly documentHref: string;
  readonly reportHref: string;
  readonly dismissalsHref: string;
  readonly fillHref: string;
  /** Where the script asks what is to be said of a text, and where it dismisses what was said. */
  readonly checkAddress: string;
  readonly dismissAddress: string;
  readonly message: Message | null;
  readonly errors: readonly { readonly text: string; readonly href: string }[];
  readonly progress: readonly ProgressView[];
  readonly switches: { readonly targets: Switch; readonly furigana: Switch };
  readonly exports: readonly ExportGroup[];
  readonly form: { readonly id: string; readonly action: string };
  readonly heads: readonly { readonly lang: TargetLanguage; readonly label: string }[];
  readonly spread: SpreadView;
  readonly units: readonly UnitView[];
  readonly entries: readonly FacingEntry[];
  readonly particles: readonly ParticleKind[];
}

export interface ProgressView {
  readonly lang: TargetLanguage;
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

export interface UnitView {
  readonly passage: PassageView;
  readonly fields: readonly FieldView[];
}

export interface FieldView {
  readonly id: string;
  readonly name: string;
  readonly lang: TargetLanguage;
  readonly label: string;
  readonly text: string;
  readonly version: number;
  readonly was: string;
  /** Where the script writes it. */
  readonly saveAddress: string;
  readonly error: string | null;
}

/** A page of fields is heavier than a page to read. */
const LIMITS = { length: 12_000, passages: 80 };

export function facingPage({
  reader,
  place,
  document,
  recognised,
  translations,
  passage,
  message = null,
  sent = [],
  errors = [],
}: {
  readonly reader: Reader;
  readonly place: Place;
  readonly document: StoredDocument;
  readonly recognised: RecognisedText;
  readonly translations: DocumentTranslations;
  /** 1-based: the passage that is to be seen. */
  readonly passage: number;
  readonly message?: Message | null;
  /** What was sent and could not be saved: it stands in the fields again. */
  readonly sent?: readonly SentField[];
  readonly errors?: readonly FormError[];
}): FacingPage {
  const { t, formats, preferences } = reader;
  const address = facingAddress(document.id);
  const spread = makeSpread({ recognised, passage, limits: LIMITS, place, reader });
  const languages = targetLanguages(preferences.targets);
  const { targets, furigana } = preferenceSwitches(reader, place);
  const field = (lang: TargetLanguage, { index, number }: PassageView): FieldView => {
    const id = fieldId(lang, index + 1);
    const typed = sent.find((one) => one.language === lang && one.passage === index + 1);
    const stored = translations.passages[index]?.[lang] ?? { text: '', version: 0 };
    return {
      id,
      name: fieldName(lang, index + 1),
      lang,
      label: t('facing:field', { language: t(`common:language.${lang}`), number }),
      text: typed?.text ?? stored.text,
      version: typed?.version ?? stored.version,
      was: typed?.was ?? digestOf(stored.text),
      saveAddress: `/api/v1${documentAddress(document.id)}/translations/${lang}/${String(index + 1)}`,
      error: errors.find((error) => error.field === id)?.text ?? null,
    };
  };
  return {
    name: phraseOf(document.name),
    documentHref: documentAddress(document.id),
    fillHref: fillAddress(document.id),
    reportHref: reportAddress(document.id),
    dismissalsHref: dismissalsAddress(document.id),
    checkAddress: `${address}/check`,
    dismissAddress: `/api/v1${dismissalsAddress(document.id)}`,
    message,
    errors: errors.map(({ text, field: id }) => ({ text, href: `#${id}` })),
    progress: languages.map((lang) => {
      const { done, of } = translations.progress[lang];
      const shown = { done: formats.number(done), of: formats.number(of) };
      return { lang, done, of, text: t(`facing:progress.${lang}`, shown) };
    }),
    switches: { targets, furigana },
    exports: [
      {
        label: t('facing:text'),
        links: (['en', 'ko', 'ja'] as const).map((language) => ({
          label: t(`common:language.${language}`),
          href: withQuery(`${address}/export`, { language }),
        })),
        more: null,
      },
    ],
    form: { id: FACING_FORM, action: withQuery(address, { passage: shownFrom(spread) }) },
    heads: languages.map((lang) => ({ lang, label: t(`common:language.${lang}`) })),
    spread,
    ...facingEntries(spread.entries),
    units: spread.passages.map((one) => ({
      passage: one,
      fields: languages.map((lang) => field(lang, one)),
    })),
  };
}

/** Sent again, the form comes back to the same part of a long text. */
function shownFrom({ passages }: SpreadView): string {
  const first = passages[0]?.index ?? 0;
  return first === 0 ? '' : String(first + 1);
}
