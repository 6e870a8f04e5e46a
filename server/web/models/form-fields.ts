import type { Language } from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { TextKey } from '../translator.ts';

/** One field of a wide form, with all that is said about it. */
export interface FieldView {
  readonly kind: 'line' | 'area' | 'choice';
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** The language of what is typed. */
  readonly lang: Language;
  /** Empty unless `kind` is `choice`. */
  readonly options: readonly Option[];
  /** What is wrong with it; null where nothing is. */
  readonly error: string | null;
  /** The id of a list of suggestions; null where there is none. */
  readonly list: string | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** Makes the fields of one form: it knows what was typed and what is wrong. */
export interface FieldMaker {
  line(name: string, value: string, look: FieldLook): FieldView;
  area(name: string, value: string, look: FieldLook): FieldView;
  /** One of several values, each with its name in the reader's language. */
  choice(name: string, value: string, look: ChoiceLook): FieldView;
  /** Of the fields made so far, those that must be put right, in their order. */
  wrong(): readonly WrongField[];
}

export interface WrongField {
  readonly text: string;
  readonly href: string;
}

interface FieldLook {
  readonly label: TextKey;
  readonly lang?: Language;
  readonly list?: string;
}

interface ChoiceLook extends FieldLook {
  readonly options: readonly (readonly [value: string, label: TextKey])[];
}

/** `terms.2.text` is `terms-2-text` where an id is needed. */
function fieldId(name: string): string {
  return name.replaceAll('.', '-');
}

export function fieldMaker(
  { t, language }: Reader,
  errors: ReadonlyMap<string, string>,
): FieldMaker {
  const wrong: WrongField[] = [];
  const make = (
    kind: FieldView['kind'],
    name: string,
    value: string,
    { label, lang = language, list }: FieldLook,
  ): FieldView => {
    const error = errors.get(name) ?? null;
    const id = fieldId(name);
    if (error !== null) {
      wrong.push({ text: t('editing:wrong', { field: t(label), text: error }), href: `#${id}` });
    }
    return {
      kind,
      id,
      name,
      label: t(label),
      value,
      lang,
      options: [],
      error,
      list: list ?? null,
    };
  };
  return {
    line: (name, value, look) => make('line', name, value, look),
    area: (name, value, look) => make('area', name, value, look),
    wrong: () => wrong,
    choice: (name, value, { options, ...look }) => ({
      ...make('choice', name, value, look),
      options: options.map(([option, label]) => ({
        value: option,
        label: t(label),
        selected: option === value,
      })),
    }),
  };
}
