import type { Language } from '../../../glossary/index.ts';
import type { Preferences } from '../middleware/preferences.ts';
import type { Reader } from '../reader.ts';

/** One of a few ways to see the page. It keeps the place: the same path and query, or the same form sent again. */
export interface SwitchOption {
  readonly label: string;
  readonly lang: Language;
  readonly current: boolean;
  /** The address of this page with the choice made; or, on a page that answers a form, where the form goes again. */
  readonly address: string;
}

export interface Switch {
  readonly label: string;
  /** The id of the form to send again, on a page that answers one; null where a link is enough. */
  readonly form: string | null;
  readonly options: readonly SwitchOption[];
}

/** Where the page stands. `form`: the page answers this form, whose action is `address`. */
export interface Place {
  readonly address: string;
  readonly form: string | null;
}

export function languageSwitch({ t, language }: Reader, place: Place): Switch {
  // Each language is named in itself: who needs the switch cannot read the page.
  const names = [
    ['ja', '日本語'],
    ['en', 'English'],
    ['ko', '한국어'],
  ] as const;
  return {
    label: t('common:switch.language'),
    form: place.form,
    options: names.map(([lang, label]) => ({
      label,
      lang,
      current: lang === language,
      address: withParameter(place.address, 'lng', lang),
    })),
  };
}

export function preferenceSwitches(
  reader: Reader,
  place: Place,
): { readonly [Name in keyof Preferences]: Switch } {
  const { t } = reader;
  const make = makeSwitch(reader, place);
  return {
    targets: make('targets', t('common:switch.targets'), {
      en: t('common:targets.en'),
      ko: t('common:targets.ko'),
      both: t('common:targets.both'),
    }),
    furigana: make('furigana', t('common:switch.furigana'), {
      on: t('common:furigana.on'),
      off: t('common:furigana.off'),
    }),
    text: make('text', t('common:switch.text'), {
      printed: t('common:text.printed'),
      reading: t('common:text.reading'),
    }),
    marks: make('marks', t('common:switch.marks'), {
      taken: t('common:marks.taken'),
      all: t('common:marks.all'),
    }),
  };
}

function makeSwitch({ language, preferences }: Reader, place: Place) {
  return (
    name: keyof Preferences,
    label: string,
    labels: Readonly<Record<string, string>>,
  ): Switch => ({
    label,
    form: place.form,
    options: Object.entries(labels).map(([value, text]) => ({
      label: text,
      lang: language,
      current: preferences[name] === value,
      address: withParameter(place.address, name, value),
    })),
  });
}

/** The same address with one parameter set. */
export function withParameter(address: string, name: string, value: string): string {
  const [path = '/', query = ''] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}
