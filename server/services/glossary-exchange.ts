import {
  FORMAT_TRAITS,
  glossaryPieces,
  lossOf,
  type Concept,
  type WritingOptions,
} from '../../glossary/index.ts';
import type { Exchange, ExportRequest } from './exchange.ts';
import { downloadName } from './download-name.ts';
import type { Glossaries } from './glossaries.ts';
import type { Documents } from './documents.ts';
import { encodedPieces } from './pieces.ts';
import type { SpreadsheetWriter } from './ports/spreadsheet-writer.ts';
import type { Recognition } from './recognition.ts';

export function createExchange({
  glossaries,
  documents,
  recognition,
  writeSpreadsheet,
}: {
  readonly glossaries: Glossaries;
  readonly documents: Documents;
  readonly recognition: Recognition;
  readonly writeSpreadsheet: SpreadsheetWriter;
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

  const taken = async (
    glossaryId: string,
    { filter, documentId }: Pick<ExportRequest, 'filter' | 'documentId'>,
  ): Promise<readonly Concept[]> => {
    const passing = await glossaries.concepts(glossaryId, filter);
    return documentId === undefined ? passing : inDocument(glossaryId, documentId, passing);
  };

  async function* spreadsheet(
    concepts: readonly Concept[],
    { layout = 'concept' }: ExportRequest,
  ): AsyncGenerator<Uint8Array> {
    yield await writeSpreadsheet(concepts, layout);
  }

  return {
    async export(glossaryId, request) {
      const { documentId, format } = request;
      const glossary = await glossaries.get(glossaryId);
      const concepts = await taken(glossaryId, request);
      const { name } = documentId === undefined ? glossary : await documents.get(documentId);
      const { extension, mediaType } = FORMAT_TRAITS[format];
      return {
        fileName: downloadName(name, extension),
        mediaType,
        pieces:
          format === 'xlsx'
            ? spreadsheet(concepts, request)
            : encodedPieces(glossaryPieces(concepts, format, writingOptions(request))),
        conceptCount: concepts.length,
      };
    },

    concepts: taken,

    async loss(glossaryId, request) {
      return lossOf(request.format, await taken(glossaryId, request), writingOptions(request));
    },
  };
}

function writingOptions({ layout, spreadsheet, languages }: ExportRequest): WritingOptions {
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
    ...(languages === undefined ? {} : { languages }),
  };
}
