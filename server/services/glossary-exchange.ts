import { writeCsv, writeJson, type Concept } from '../../glossary/index.ts';
import type { Exchange, ExportRequest } from './exchange.ts';
import { downloadName } from './download-name.ts';
import type { Glossaries } from './glossaries.ts';
import type { Documents } from './documents.ts';
import type { Recognition } from './recognition.ts';

export function createExchange({
  glossaries,
  documents,
  recognition,
}: {
  readonly glossaries: Glossaries;
  readonly documents: Documents;
  readonly recognition: Recognition;
}): Exchange {
  /** In order of appearance; of the document's concepts, those that pass the filter too. */
  const inDocument = async (
    glossaryId: string,
    documentId: string,
    passing: readonly Concept[],
  ): Promise<readonly Concept[]> => {
    const { matches } = await recognition.document(documentId, { glossaryIds: [glossaryId] });
    const byId = new Map(passing.map((concept) => [concept.id, concept]));
    const named = new Set(matches.map((match) => match.conceptId));
    return Array.from(named).flatMap((id) => byId.get(id) ?? []);
  };

  return {
    async export(glossaryId, request) {
      const { filter, documentId, format } = request;
      const glossary = await glossaries.get(glossaryId);
      const passing = await glossaries.concepts(glossaryId, filter);
      const concepts =
        documentId === undefined ? passing : await inDocument(glossaryId, documentId, passing);
      const { name } = documentId === undefined ? glossary : await documents.get(documentId);
      return {
        fileName: downloadName(name, format),
        mediaType: MEDIA_TYPES[format],
        bytes: new TextEncoder().encode(write(concepts, request)),
        conceptCount: concepts.length,
      };
    },
  };
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;

function write(
  concepts: readonly Concept[],
  { format, layout, spreadsheet }: ExportRequest,
): string {
  if (format === 'json') return writeJson(concepts);
  return writeCsv(concepts, {
    ...(layout === undefined ? {} : { layout }),
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
  });
}
