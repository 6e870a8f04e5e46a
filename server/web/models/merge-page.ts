import {
  LANGUAGES,
  saidIn,
  UNITE_FIELDS,
  type Language,
  type UniteField,
} from '../../../glossary/index.ts';
import type { AppError } from '../../errors.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { MergePlan } from '../../services/merging.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress, mergeAddress } from './addresses.ts';
import { errorText } from './form-error.ts';
import { languageOf, phraseOf, type Phrase } from './language-of.ts';
import { headword, termViews, type TermView } from './terms.ts';
import { domainLabel } from './vocabulary.ts';

/** Two concepts side by side: what each says, what is chosen, and what becomes of them. */
export interface MergePage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly kept: MergeSide;
  readonly other: MergeSide;
  /** The same with the sides changed. */
  readonly swapHref: string;
  readonly action: string;
  /** Why nothing was merged; null where nothing is wrong. */
  readonly error: string | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: string;
    readonly kept: Phrase | null;
    readonly other: Phrase | null;
    /** Null where there is nothing to choose: one says nothing, or both the same. */
    readonly choice: 'kept' | 'other' | null;
  }[];
  readonly languages: readonly {
    readonly lang: Language;
    readonly name: string;
    readonly kept: readonly TermView[];
    readonly other: readonly TermView[];
    readonly after: readonly TermView[];
  }[];
  /** How many concepts will lead to the one that is kept; null if none. */
  readonly redirected: string | null;
  readonly cancelHref: string;
}

interface MergeSide {
  readonly id: string;
  readonly version: number;
  readonly head: Phrase;
  readonly href: string;
}

/** The name that the choice of a field has in the form and in the address. */
export const CHOICE = 'take.';

export function mergePage({
  glossary,
  plan: { kept, other, after, redirected },
  taken,
  refused = null,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly plan: MergePlan;
  readonly taken: ReadonlySet<UniteField>;
  readonly refused?: AppError | null;
  readonly reader: Reader;
}): MergePage {
  const { t, formats } = reader;
  const path = glossaryAddress(glossary.id);
  return {
    glossary: { name: phraseOf(glossary.name), href: path },
    kept: side(kept),
    other: side(other),
    swapHref: mergeAddress(glossary.id, other.id, kept.id),
    action: `${path}/merge`,
    error: refused === null ? null : errorText(refused, reader),
    rows: UNITE_FIELDS.flatMap((field) => {
      const [mine, theirs] = [saidIn(kept, field), saidIn(other, field)];
      if (mine === '' && theirs === '') return [];
      const differ = mine !== '' && theirs !== '' && mine !== theirs;
      return [
        {
          name: `${CHOICE}${field}`,
          label: fieldLabel(field, reader),
          kept: said(field, mine, reader),
          other: said(field, theirs, reader),
          choice: differ ? (taken.has(field) ? ('other' as const) : ('kept' as const)) : null,
        },
      ];
    }),
    languages: LANGUAGES.map((lang) => {
      const of = ({ terms }: Pick<StoredConcept, 'terms'>): readonly TermView[] =>
        termViews(
          terms.filter((term) => term.lang === lang),
          t,
        );
      return {
        lang,
        name: t(`common:language.${lang}`),
        kept: of(kept),
        other: of(other),
        after: of(after),
      };
    }),
    redirected:
      redirected.length === 0
        ? null
        : t('merging:redirected', {
            count: redirected.length,
            number: formats.number(redirected.length),
          }),
    cancelHref: conceptAddress(glossary.id, kept.id),
  };
}

function side(concept: StoredConcept): MergeSide {
  return {
    id: concept.id,
    version: concept.version,
    head: phraseOf(headword(concept).text),
    href: conceptAddress(concept.glossaryId, concept.id),
  };
}

function fieldLabel(field: UniteField, { t }: Reader): string {
  switch (field) {
    case 'preferred.ja':
      return t('merging:preferred', { language: t('common:language.ja') });
    case 'preferred.en':
      return t('merging:preferred', { language: t('common:language.en') });
    case 'preferred.ko':
      return t('merging:preferred', { language: t('common:language.ko') });
    case 'definitions.ja':
      return t('editing:definitionIn.ja');
    case 'definitions.en':
      return t('editing:definitionIn.en');
    case 'definitions.ko':
      return t('editing:definitionIn.ko');
    case 'domain':
      return t('editing:domain');
    case 'definition':
      return t('editing:definition');
    case 'note':
      return t('editing:note');
    case 'source':
      return t('editing:source');
  }
}

function said(field: UniteField, text: string, reader: Reader): Phrase | null {
  if (text === '') return null;
  if (field === 'domain') return domainLabel(text, reader);
  const lang = LANGUAGES.find((language) => field.endsWith(`.${language}`));
  return { text, lang: lang ?? languageOf(text) };
}
