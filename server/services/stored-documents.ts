import { AppError } from '../errors.ts';
import type { Documents, NewDocument } from './documents.ts';
import { documentName } from './document-name.ts';
import { OWNER } from './owner.ts';
import type { DocumentTable } from './ports/store.ts';
import type { TextDecoder } from './ports/text-decoder.ts';
import { acceptSourceText, acceptText } from './text-input.ts';

export function createDocuments({
  table,
  decode,
}: {
  readonly table: DocumentTable;
  readonly decode: TextDecoder;
}): Documents {
  return {
    list: () => table.list(),

    async create(document) {
      const text = acceptSourceText(textOf(document, decode));
      const name = documentName({ ...document, text });
      return table.create(
        { name: acceptText(name, 'documentName'), text, translations: { en: [], ko: [] } },
        { by: OWNER },
      );
    },

    get: (documentId) => table.get(documentId),

    rename: async (documentId, { name, version }) =>
      table.rename(documentId, acceptText(name.trim(), 'documentName'), { version, by: OWNER }),

    async glossaries(documentId) {
      // The table knows of choices, not of documents that are gone.
      await table.get(documentId);
      return table.glossaries(documentId);
    },

    useGlossaries: (documentId, { glossaryIds, version }) =>
      table.useGlossaries(documentId, glossaryIds, { version, by: OWNER }),

    remove: (documentId, { version }) => table.remove(documentId, { version, by: OWNER }),

    restore: (documentId) => table.restore(documentId, { by: OWNER }),
  };
}

function textOf(document: NewDocument, decode: TextDecoder): string {
  if (!('bytes' in document)) return document.text;
  if (!TEXT_FILE.test(document.fileName)) throw new AppError('upload.type');
  return decode(document.bytes).text;
}

const TEXT_FILE = /\.(txt|md|markdown)$/i;
