import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Decision, Segmenter, Spellings } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { TaughtDecision } from './decisions.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { findOccurrences } from './occurrences.ts';
import type { AutomatonBuilder } from './ports/automaton-builder.ts';
import type { DecisionTable, DocumentTable } from './ports/store.ts';
import { createRecogniserShelf } from './recogniser-shelf.ts';
import { recogniseText } from './recognised-text.ts';
import { resolveDecisions } from './resolved-decisions.ts';
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
  decisions,
  segmenter,
  spellings,
  build,
}: {
  readonly shelf: GlossaryShelf;
  readonly documents: DocumentTable;
  readonly decisions: DecisionTable;
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
  readonly build: AutomatonBuilder;
}): Recognition {
  const recognisers = createRecogniserShelf({ shelf, segmenter, spellings, build });
  const cache = new LRUCache<string, RecognisedText>({
    maxSize: CACHE_SIZE,
    sizeCalculation: ({ text, matches }) => 1 + text.length + MATCH_SIZE * matches.length,
  });

  /** Long texts take several turns: who asks for one meanwhile waits for the same answer. */
  const underWay = new Map<string, Promise<RecognisedText>>();

  const recognise = async (
    text: string,
    { glossaryIds, all = false }: RecognitionScope = {},
    taught: readonly TaughtDecision[] = [],
  ): Promise<RecognisedText> => {
    const compiled = await recognisers.compiled(glossaryIds);
    const resolved = taught.length === 0 ? [] : await resolve(taught, compiled.concepts);
    // What was taught stands in the key as it is: made, taken back and made again, it is found again.
    const key = `${hashOf(text)} ${String(all)} ${hashOf(JSON.stringify(resolved))} ${compiled.key}`;
    const known = cache.get(key) ?? underWay.get(key);
    if (known !== undefined) return known;
    const reading = recogniseText({ text, all, decisions: resolved, ...compiled });
    underWay.set(key, reading);
    try {
      const recognised = await reading;
      cache.set(key, recognised);
      return recognised;
    } finally {
      underWay.delete(key);
    }
  };

  const resolve = async (
    taught: readonly TaughtDecision[],
    concepts: ReadonlyMap<string, StoredConcept>,
  ): Promise<readonly Decision[]> => {
    const glossaryIds = new Set((await shelf.records()).map(({ id }) => id));
    return resolveDecisions(taught, { concepts, glossaryIds });
  };

  /** Those that are asked for, or else those the document uses; undefined for all there are. */
  const glossariesOf = async (
    documentId: string,
    scope: RecognitionScope | undefined,
  ): Promise<readonly string[] | undefined> => {
    if (scope?.glossaryIds !== undefined) return scope.glossaryIds;
    const own = await documents.glossaries(documentId);
    return own.length === 0 ? undefined : own;
  };

  const recogniseDocument = async (
    documentId: string,
    scope?: RecognitionScope,
  ): Promise<RecognisedText> => {
    const [{ text }, taught, own] = await Promise.all([
      documents.get(documentId),
      decisions.of(documentId),
      glossariesOf(documentId, scope),
    ]);
    return recognise(text, own === undefined ? scope : { ...scope, glossaryIds: own }, taught);
  };

  return {
    text: async (text, scope) => recognise(acceptSourceText(text), scope, scope?.decisions),

    document: recogniseDocument,

    async sought({ documentId, ...scope } = {}) {
      const glossaryIds =
        documentId === undefined ? scope.glossaryIds : await glossariesOf(documentId, scope);
      const [{ key, listed, concepts }, records] = await Promise.all([
        recognisers.compiled(glossaryIds),
        shelf.records(),
      ]);
      const glossaries = records.filter(({ id }) => glossaryIds?.includes(id) ?? true);
      return { key, listed, concepts, glossaries };
    },

    async occurrences(glossaryId, conceptId) {
      const { byId } = await shelf.index(glossaryId);
      if (!byId.has(conceptId)) throw new AppError('concept.unknown');
      const found: DocumentOccurrences[] = [];
      for (const { id, name } of await documents.list()) {
        const recognised = await recogniseDocument(id, { glossaryIds: [glossaryId] });
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** In code units of text; a match with its highlight weighs as much as about a hundred of them. */
const CACHE_SIZE = 4_000_000;
const MATCH_SIZE = 100;
