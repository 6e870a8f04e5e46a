import type { TargetLanguage } from '../../../glossary/index.ts';
import type { DocumentSummary } from '../../services/documents.ts';
import type { PassageTranslation } from '../../services/translations.ts';
import type { Reader } from '../reader.ts';
import { facingAddress, withQuery } from './addresses.ts';
import { digestOf, fieldId, fieldName, type SentField } from './facing-fields.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const FACING_CONFLICT_FORM = 'conflict';

/** A passage that was saved elsewhere while somebody wrote it here, with what is stored now. */
export interface TranslatedTwice {
  readonly sent: SentField;
  readonly current: PassageTranslation;
}

/** Both texts of every such passage, and the choice between them. */
export interface FacingConflictPage {
  /** For the language switch, which asks the same again. */
  readonly again: string;
  readonly action: string;
  readonly document: { readonly name: Phrase; readonly href: string };
  readonly passages: readonly TwoTexts[];
}

export interface TwoTexts {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly lang: TargetLanguage;
  readonly theirs: string;
  readonly yours: string;
  /** Of the text that is saved now. */
  readonly version: number;
  readonly was: string;
  readonly stale: { readonly version: number; readonly was: string };
}

export function facingConflict({
  reader: { t, formats },
  document,
  twice,
}: {
  readonly reader: Reader;
  readonly document: DocumentSummary;
  readonly twice: readonly TranslatedTwice[];
}): FacingConflictPage {
  const first = twice[0]?.sent.passage ?? 1;
  const address = facingAddress(document.id);
  return {
    again: FACING_CONFLICT_FORM,
    action: withQuery(address, { passage: first === 1 ? undefined : String(first) }),
    document: { name: phraseOf(document.name), href: address },
    passages: twice.map(({ sent: { language, passage, text, version, was }, current }) => ({
      id: fieldId(language, passage),
      label: t('facing:field', {
        language: t(`common:language.${language}`),
        number: formats.number(passage),
      }),
      name: fieldName(language, passage),
      lang: language,
      theirs: current.text,
      yours: text,
      version: current.version,
      was: digestOf(current.text),
      stale: { version, was },
    })),
  };
}
