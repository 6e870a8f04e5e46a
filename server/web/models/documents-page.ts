import type { DocumentSummary } from '../../services/documents.ts';
import type { Reader } from '../reader.ts';
import { documentAddress } from './addresses.ts';
import { documentRow, type DocumentRow } from './document-row.ts';
import type { FormError } from './form-error.ts';

export const NEW_DOCUMENT_FORM = 'new-document';

/** What just happened, with the way back where there is one. */
export interface Message {
  readonly text: string;
  readonly undoAction: string | null;
}

export interface DocumentsPage {
  readonly message: Message | null;
  readonly form: {
    readonly id: string;
    readonly action: string;
    readonly name: string;
    readonly text: string;
    readonly error: FormError | null;
  };
  readonly documents: readonly DocumentRow[];
}

export function documentsPage({
  reader,
  documents,
  removed = null,
  name = '',
  text = '',
  error = null,
}: {
  readonly reader: Reader;
  readonly documents: readonly DocumentSummary[];
  /** The id of the document that was just removed. */
  readonly removed?: string | null;
  readonly name?: string;
  readonly text?: string;
  readonly error?: FormError | null;
}): DocumentsPage {
  return {
    message:
      removed === null
        ? null
        : {
            text: reader.t('documents:message.removed'),
            undoAction: `${documentAddress(removed)}/restore`,
          },
    form: { id: NEW_DOCUMENT_FORM, action: '/documents', name, text, error },
    documents: documents.map((document) => documentRow(document, reader)),
  };
}
