import {
  CASE_POLICIES,
  GENDERS,
  MATCH_MODES,
  NUMBERS,
  STATUSES,
  TERM_TYPES,
  type Difference,
  type DifferencePlace,
  type TermField,
} from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import type { Translator } from '../translator.ts';
import { languageOf, type Phrase } from './language-of.ts';
import { domainLabel, partOfSpeechLabel } from './vocabulary.ts';

/** One thing that differs, as a person reads it: what, as it was, as it became. */
export interface DifferenceRow {
  readonly label: string;
  /** The term that the field belongs to; null where the label says it all. */
  readonly term: Phrase | null;
  /** Null where there is nothing. */
  readonly before: Phrase | null;
  readonly after: Phrase | null;
}

export function differenceRows(
  differences: readonly Difference[],
  reader: Reader,
): readonly DifferenceRow[] {
  return differences.map(({ place, before, after }) => ({
    label: labelOf(place, reader.t),
    term: place.kind === 'termField' ? { text: place.term, lang: place.lang } : null,
    before: valueOf(place, before, reader),
    after: valueOf(place, after, reader),
  }));
}

function labelOf(place: DifferencePlace, t: Translator): string {
  switch (place.kind) {
    case 'text':
      return t(TEXT_LABELS[place.field]);
    case 'definition':
      return t(`editing:definitionIn.${place.lang}`);
    case 'term':
      return t('editing:difference.term', { language: t(`common:language.${place.lang}`) });
    case 'order':
      return t('editing:difference.order', { language: t(`common:language.${place.lang}`) });
    case 'termField':
      return t(`editing:term.${place.field}`);
    case 'source':
      return t('editing:lists.sources');
    case 'alternative':
      return t('editing:difference.alternative', {
        language: t(`common:language.${place.lang}`),
      });
    case 'relation':
      return t(`editing:relation.${place.relation}`);
  }
}

const TEXT_LABELS = {
  domain: 'editing:domain',
  definition: 'editing:definition',
  note: 'editing:note',
  source: 'editing:source',
} as const;

function valueOf(place: DifferencePlace, value: string, reader: Reader): Phrase | null {
  if (value === '') return null;
  switch (place.kind) {
    case 'text':
      return place.field === 'domain' ? domainLabel(value, reader) : guessed(value);
    case 'definition':
    case 'term':
    case 'order':
    case 'alternative':
      return { text: value, lang: place.lang };
    case 'termField':
      return termValue(place, value, reader);
    case 'source':
    case 'relation':
      return guessed(value);
  }
}

function termValue(
  { field, lang }: DifferencePlace & { readonly kind: 'termField' },
  value: string,
  reader: Reader,
): Phrase | null {
  if (field === 'partOfSpeech') return partOfSpeechLabel(value, reader);
  if (field === 'text' || field === 'reading' || field === 'example') return { text: value, lang };
  const named = nameOf(field, value, reader.t);
  return named === null ? guessed(value) : { text: named, lang: reader.language };
}

/** Values that have a name in the reader's language. */
function nameOf(field: TermField, value: string, t: Translator): string | null {
  const of = <Value extends string>(
    values: readonly Value[],
    name: (value: Value) => string,
  ): string | null => {
    const known = values.find((candidate) => candidate === value);
    return known === undefined ? null : name(known);
  };
  switch (field) {
    case 'status':
      return of(STATUSES, (status) => t(`common:status.${status}`));
    case 'type':
      return of(TERM_TYPES, (type) => t(`common:termType.${type}`));
    case 'gender':
      return of(GENDERS, (gender) => t(`editing:gender.${gender}`));
    case 'number':
      return of(NUMBERS, (number) => t(`editing:number.${number}`));
    case 'casePolicy':
      return of(CASE_POLICIES, (policy) => t(`editing:casePolicy.${policy}`));
    case 'match':
      return of(MATCH_MODES, (mode) => t(`editing:match.${mode}`));
    case 'text':
    case 'reading':
    case 'partOfSpeech':
    case 'note':
    case 'hanja':
    case 'example':
    case 'source':
      return null;
  }
}

function guessed(text: string): Phrase {
  return { text, lang: languageOf(text) };
}
