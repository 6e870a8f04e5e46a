import { LRUCache } from 'lru-cache';
import {
  createRecogniser,
  type Recogniser,
  type Segmenter,
  type Spellings,
} from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { rankConcepts } from './ranked-concepts.ts';

/** A recogniser for some glossaries at their revisions. */
export interface CompiledGlossaries {
  /** Changes when any of the glossaries does. */
  readonly key: string;
  readonly recogniser: Recogniser;
  /** By the identifier that its matches carry. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
}

export interface RecogniserShelf {
  /** All glossaries when none are named. @throws AppError `glossary.unknown` */
  compiled(glossaryIds?: readonly string[]): Promise<CompiledGlossaries>;
}

/** Everything, each of a few glossaries alone, and the same again while an edit is under way. */
const KEPT = 8;

export function createRecogniserShelf({
  shelf,
  segmenter,
  spellings,
}: {
  readonly shelf: GlossaryShelf;
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
}): RecogniserShelf {
  const kept = new LRUCache<string, Promise<CompiledGlossaries>>({ max: KEPT });

  return {
    async compiled(glossaryIds) {
      const all = await shelf.records();
      if (glossaryIds?.some((id) => !all.some((record) => record.id === id)) === true) {
        throw new AppError('glossary.unknown');
      }
      const records = all.filter(({ id }) => glossaryIds?.includes(id) ?? true);
      const key = records.map(({ id, revision }) => `${id}:${String(revision)}`).join(' ');
      const known = kept.get(key);
      if (known !== undefined) return known;
      const compile = async (): Promise<CompiledGlossaries> => {
        const [loaded, spelt, ...glossaries] = await Promise.all([
          segmenter(),
          spellings(),
          ...records.map((record) => shelf.conceptsOf(record)),
        ]);
        const { listed, concepts } = rankConcepts(glossaries);
        return {
          key,
          concepts,
          recogniser: createRecogniser({ concepts: listed, segmenter: loaded, spellings: spelt }),
        };
      };
      const compiling = compile();
      kept.set(key, compiling);
      compiling.catch(() => kept.delete(key));
      return compiling;
    },
  };
}
