import type { GlossarySummary } from '../../services/glossaries.ts';
import { glossaryAddress } from './addresses.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const UPLOAD_FORM = 'import-upload';

/** Where a file is chosen, or its content pasted. */
export interface ImportUploadPage {
  /** Null for a glossary that is still to be made. */
  readonly glossary: { readonly name: Phrase; readonly href: string } | null;
  readonly form: {
    readonly id: string;
    readonly action: string;
    /** Of the new glossary; null where there is one. */
    readonly name: string | null;
    readonly text: string;
    readonly error: FormError | null;
  };
}

export function importUploadPage({
  glossary,
  name = '',
  text = '',
  error = null,
}: {
  readonly glossary: GlossarySummary | null;
  readonly name?: string;
  readonly text?: string;
  readonly error?: FormError | null;
}): ImportUploadPage {
  return {
    glossary:
      glossary === null
        ? null
        : { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    form: {
      id: UPLOAD_FORM,
      action: uploadAddress(glossary?.id ?? null),
      name: glossary === null ? name : null,
      text,
      error,
    },
  };
}

export function uploadAddress(glossaryId: string | null): string {
  return glossaryId === null ? '/glossaries/import' : `${glossaryAddress(glossaryId)}/import`;
}
