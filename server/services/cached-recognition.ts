import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Segmenter, Spellings } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { findOccurrences } from './occurrences.ts';
import type { DocumentTable } from './ports/store.ts';
import { createRecogniserShelf } from './recogniser-shelf.ts';
import { recogniseText } from './recognised-text.ts';
import type {
  DocumentOccurrences,
  Recognition,
  RecognisedText,
  RecognitionScope,
} from './recognition.ts';
import { acceptSourceText } from './text-input.ts';

export function createRecognition({
  shelf,
  documents,
  segmenter,
  spellings,
}: {
  readonly shelf: GlossaryShelf;
  readonly documents: DocumentTable;
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
}): Recognition {
  const recognisers = createRecogniserShelf({ shelf, segmenter, spellings });
  const cache = new LRUCache<string, RecognisedText>({
    maxSize: CACHE_SIZE,
    sizeCalculation: ({ text, matches }) => 1 + text.length + MATCH_SIZE * matches.length,
  });

  /** Long texts take several turns: who asks for one meanwhile waits for the same answer. */
  const underWay = new Map<string, Promise<RecognisedText>>();

  const recognise = async (
    text: string,
    { glossaryIds, all = false }: RecognitionScope = {},
  ): Promise<RecognisedText> => {
    const compiled = await recognisers.compiled(glossaryIds);
    const hash = createHash('sha256').update(text).digest('base64');
    const key = `${hash} ${String(all)} ${compiled.key}`;
    const known = cache.get(key) ?? underWay.get(key);
    if (known !== undefined) return known;
    const reading = recogniseText({ text, all, ...compiled });
    underWay.set(key, reading);
    try {
      const recognised = await reading;
      cache.set(key, recognised);
      return recognised;
    } finally {
      underWay.delete(key);
    }
  };

  return {
    text: async (text, scope) => recognise(acceptSourceText(text), scope),

    async document(documentId, scope) {
      const { text } = await documents.get(documentId);
      if (scope?.glossaryIds !== undefined) return recognise(text, scope);
      const glossaryIds = await documents.glossaries(documentId);
      return recognise(text, glossaryIds.length === 0 ? scope : { ...scope, glossaryIds });
    },

    async occurrences(glossaryId, conceptId) {
      const { byId } = await shelf.index(glossaryId);
      if (!byId.has(conceptId)) throw new AppError('concept.unknown');
      const found: DocumentOccurrences[] = [];
      for (const { id, name } of await documents.list()) {
        const { text } = await documents.get(id);
        const recognised = await recognise(text, { glossaryIds: [glossaryId] });
        const occurrences = findOccurrences(recognised, conceptId);
        if (occurrences.length > 0) found.push({ documentId: id, name, occurrences });
      }
      return found;
    },

    async warm() {
      await recognise('対訳');
    },
  };
}

/** In code units of text; a match with its highlight weighs as much as about a hundred of them. */
const CACHE_SIZE = 4_000_000;
const MATCH_SIZE = 100;
