import type { StoredDecision } from '../../services/decisions.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import {
  candidatesAddress,
  decisionsAddress,
  documentAddress,
  facingAddress,
  glossaryAddress,
  withQuery,
} from './addresses.ts';
import type { Message } from './documents-page.ts';
import { exportGroup, type ExportGroup } from './exports.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { makeSpread, type SpreadView } from './spread.ts';
import { preferenceSwitches, type Place, type Switch } from './switches.ts';

export const RENAME_FORM = 'rename';

export interface DocumentPage {
  readonly name: Phrase;
  readonly message: Message | null;
  readonly updated: { readonly text: string; readonly iso: string };
  readonly switches: {
    readonly targets: Switch;
    readonly furigana: Switch;
    readonly text: Switch;
    readonly marks: Switch;
  };
  readonly facingHref: string;
  readonly candidatesHref: string;
  /** The list of what was decided, with how many stand. */
  readonly decisions: { readonly href: string; readonly label: string };
  readonly exports: readonly ExportGroup[];
  readonly spread: SpreadView;
  readonly rename: {
    readonly id: string;
    readonly action: string;
    readonly name: string;
    readonly version: number;
    readonly error: FormError | null;
  };
  /** Which glossaries the text is read with; null where there is no choice. */
  readonly chosen: {
    readonly action: string;
    readonly version: number;
    readonly options: readonly {
      readonly id: string;
      readonly name: Phrase;
      readonly checked: boolean;
    }[];
  } | null;
  /** Where a new term of this text is written; null where there is no glossary to write it in. */
  readonly addTermHref: string | null;
  readonly remove: { readonly action: string; readonly version: number };
}

export function documentPage({
  reader,
  place,
  document,
  recognised,
  decisions,
  passage,
  glossaries,
  used,
  message = null,
  typedName = document.name,
  renameError = null,
}: {
  readonly reader: Reader;
  readonly place: Place;
  readonly document: StoredDocument;
  readonly recognised: RecognisedText;
  readonly decisions: readonly StoredDecision[];
  /** 1-based: the passage that is to be seen. */
  readonly passage: number;
  readonly glossaries: readonly GlossarySummary[];
  /** Identifiers of those it uses; none if all. */
  readonly used: readonly string[];
  readonly message?: Message | null;
  /** What stands in the field of the new name. */
  readonly typedName?: string;
  readonly renameError?: FormError | null;
}): DocumentPage {
  const { t, formats } = reader;
  const { id, name, version, updatedAt, translations } = document;
  const href = documentAddress(id);
  return {
    name: phraseOf(name),
    message,
    updated: { text: formats.date(updatedAt), iso: formats.isoDate(updatedAt) },
    switches: preferenceSwitches(reader, place),
    facingHref: facingAddress(id),
    candidatesHref: candidatesAddress(id),
    decisions: {
      href: decisionsAddress(id),
      label: t('decisions:open', {
        count: decisions.length,
        number: formats.number(decisions.length),
      }),
    },
    exports: glossaries.map((glossary) =>
      exportGroup({
        label:
          glossaries.length === 1
            ? t('documents:export.terms')
            : t('documents:export.termsOf', { glossary: glossary.name }),
        glossaryId: glossary.id,
        parameters: { document: document.id },
        reader,
      }),
    ),
    spread: makeSpread({
      recognised,
      translations,
      taught: { documentId: id, decisions },
      passage,
      place,
      reader,
    }),
    rename: {
      id: RENAME_FORM,
      action: `${href}/rename`,
      name: typedName,
      version,
      error: renameError,
    },
    chosen:
      glossaries.length < 2
        ? null
        : {
            action: `${href}/glossaries`,
            version,
            options: glossaries.map((glossary) => ({
              id: glossary.id,
              name: phraseOf(glossary.name),
              checked: used.includes(glossary.id),
            })),
          },
    addTermHref: addTermHref(id, { glossaries, used }),
    remove: { action: `${href}/remove`, version },
  };
}

/** In the glossary that wins. */
function addTermHref(
  documentId: string,
  {
    glossaries,
    used,
  }: { readonly glossaries: readonly GlossarySummary[]; readonly used: readonly string[] },
): string | null {
  const glossary = glossaries.find(({ id }) => used.length === 0 || used.includes(id));
  if (glossary === undefined) return null;
  return withQuery(`${glossaryAddress(glossary.id)}/concepts/new`, { document: documentId });
}
