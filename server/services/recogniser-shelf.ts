import { setTimeout } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { CompiledRecogniser, Concept, Segmenter, Spellings } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import type { AutomatonBuilder } from './ports/automaton-builder.ts';
import type { GlossaryRecord } from './ports/store.ts';
import { rankConcepts } from './ranked-concepts.ts';
import { createRecogniserCompiler, type Ranked } from './recogniser-compiler.ts';

/** A recogniser for some glossaries at their revisions. */
export interface CompiledGlossaries {
  /** Changes when any of the glossaries does. */
  readonly key: string;
  readonly recogniser: CompiledRecogniser;
  /** By the identifier that its matches carry. */
  readonly concepts: ReadonlyMap<string, StoredConcept>;
  /** The same as the recogniser knows them: each by that identifier, without Japanese terms that another glossary won. */
  readonly listed: ReadonlyMap<string, Concept>;
}

export interface RecogniserShelf {
  /**
   * All glossaries when none are named, as they stand now. Where so much was changed that all must be compiled anew, who
   * asks waits a moment for it and is given the last ones if it takes longer. @throws AppError `glossary.unknown`
   */
  compiled(glossaryIds?: readonly string[]): Promise<CompiledGlossaries>;
}

export interface RecogniserShelfInput {
  readonly shelf: GlossaryShelf;
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
  readonly build: AutomatonBuilder;
  /** In milliseconds; half a second when left out. */
  readonly patience?: number;
}

/** What is known of one set of glossaries. */
interface Line {
  readonly key: string;
  compiling: Promise<Compiled>;
  /** The newest that is ready. */
  ready: Compiled | null;
}

interface Compiled extends CompiledGlossaries, Ranked {}

export function createRecogniserShelf({
  shelf,
  patience = PATIENCE_MS,
  ...tools
}: RecogniserShelfInput): RecogniserShelf {
  const compiler = createRecogniserCompiler(tools);
  const lines = new LRUCache<string, Line>({ max: KEPT });

  const compile = async (
    key: string,
    records: readonly GlossaryRecord[],
    last: Line | undefined,
  ): Promise<Compiled> => {
    const glossaries = await Promise.all(records.map((record) => shelf.conceptsOf(record)));
    const ranked = rankConcepts(glossaries);
    // What is under way is waited for: after an import, an edit is an edit of what was imported.
    const base = await last?.compiling.catch(() => last.ready);
    const recogniser = await compiler.compile(ranked, base ?? null);
    const { concepts, listed } = ranked;
    return { key, ranked, recogniser, concepts, listed };
  };

  const tidying = new Set<string>();
  /** Puts a recogniser without edits in the place of one with many, and again the edits made meanwhile. */
  const tidy = async (set: string, crowded: Compiled): Promise<void> => {
    const fresh = await compiler.recompile(crowded.recogniser);
    const line = lines.get(set);
    if (line === undefined) return;
    const newest = await line.compiling;
    const last = { ranked: crowded.ranked, recogniser: fresh };
    const recogniser = await compiler.compile(newest.ranked, last);
    // If somebody edited in this very moment, the next edit will tidy up.
    if (lines.get(set) !== line) return;
    line.ready = { ...newest, recogniser };
    line.compiling = Promise.resolve(line.ready);
  };

  const begin = (set: string, key: string, records: readonly GlossaryRecord[]): Line => {
    const last = lines.get(set);
    const compiling = compile(key, records, last);
    const line: Line = { key, compiling, ready: last?.ready ?? null };
    lines.set(set, line);
    compiling.then(
      (made) => {
        line.ready = made;
        if (made.recogniser.edits <= MANY_EDITS || tidying.has(set)) return;
        tidying.add(set);
        // Nobody waits for this, and what there is goes on serving: where it fails, the next edit begins it again.
        void tidy(set, made)
          .catch(() => undefined)
          .finally(() => tidying.delete(set));
      },
      () => {
        if (lines.get(set) !== line) return;
        if (last === undefined) lines.delete(set);
        else lines.set(set, last);
      },
    );
    return line;
  };

  return {
    async compiled(glossaryIds) {
      const all = await shelf.records();
      if (glossaryIds?.some((id) => !all.some((record) => record.id === id)) === true) {
        throw new AppError('glossary.unknown');
      }
      const records = all.filter(({ id }) => glossaryIds?.includes(id) ?? true);
      const set = glossaryIds === undefined ? 'all' : records.map(({ id }) => id).join(' ');
      const key = records.map(({ id, revision }) => `${id}:${String(revision)}`).join(' ');
      const known = lines.get(set);
      const line = known?.key === key ? known : begin(set, key, records);
      if (line.ready === null || line.ready.key === key) return line.compiling;
      const { ready } = line;
      const waiting = new AbortController();
      const late = setTimeout(patience, ready, { signal: waiting.signal, ref: false });
      return Promise.race([line.compiling, late]).finally(() => {
        waiting.abort();
      });
    },
  };
}

/** Everything, and each of a few glossaries alone. */
const KEPT = 8;

/** A term is there for everyone within a second; a page that takes half of one is still a page. */
const PATIENCE_MS = 500;

/** Each edit is made to all edits since the last compilation, and a page reads its text once more for them. */
const MANY_EDITS = 200;
