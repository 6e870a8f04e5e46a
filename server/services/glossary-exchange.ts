import { FORMAT_TRAITS, lossOf, writeGlossary, type Concept } from '../../glossary/index.ts';
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

  const taken = async (
    glossaryId: string,
    { filter, documentId }: ExportRequest,
  ): Promise<readonly Concept[]> => {
    const passing = await glossaries.concepts(glossaryId, filter);
    return documentId === undefined ? passing : inDocument(glossaryId, documentId, passing);
  };

  return {
    async export(glossaryId, request) {
      const { documentId, format, layout, spreadsheet, languages } = request;
      const glossary = await glossaries.get(glossaryId);
      const concepts = await taken(glossaryId, request);
      const { name } = documentId === undefined ? glossary : await documents.get(documentId);
      const { extension, mediaType } = FORMAT_TRAITS[format];
      return {
        fileName: downloadName(name, extension),
        mediaType,
        bytes: await writeGlossary(concepts, format, {
          ...(layout === undefined ? {} : { layout }),
          ...(spreadsheet === undefined ? {} : { spreadsheet }),
          ...(languages === undefined ? {} : { languages }),
        }),
        conceptCount: concepts.length,
      };
    },

    async loss(glossaryId, request) {
      const { format, layout, languages } = request;
      return lossOf(format, await taken(glossaryId, request), {
        ...(layout === undefined ? {} : { layout }),
        ...(languages === undefined ? {} : { languages }),
      });
    },
  };
}
