import { differences, readConcepts, type Concept, type Difference } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { ConceptVersion } from './concepts.ts';
import type { HistoryEntry } from './ports/store.ts';

/** The history of one concept, oldest first, as the store wrote it. */
export interface ConceptStates {
  /** The latest state, though the concept may be removed. */
  readonly latest: Concept;
  readonly isRemoved: boolean;
  /** @throws AppError `version.unknown` */
  at(version: number): Concept;
  /** Newest first. */
  versions(): readonly ConceptVersion[];
}

/** A removal and a return write no text: the state is that of the version before. @throws AppError `concept.unknown` */
export function conceptStates(entries: readonly HistoryEntry[], id: string): ConceptStates {
  const states = new Map<number, Concept>();
  let latest: Concept | null = null;
  for (const { version, after } of entries) {
    latest = stateOf(after, id) ?? latest;
    if (latest !== null) states.set(version, latest);
  }
  if (latest === null) throw new AppError('concept.unknown');
  return {
    latest,
    isRemoved: entries.at(-1)?.action === 'remove',
    at(version) {
      const state = states.get(version);
      if (state === undefined) throw new AppError('version.unknown');
      return state;
    },
    versions: () =>
      entries
        .map(({ version, at, by, action, changeSet }): ConceptVersion => ({
          version,
          at,
          by,
          action,
          changeSet,
          differences: between(states.get(version - 1), states.get(version)),
        }))
        .toReversed(),
  };
}

function between(before: Concept | undefined, after: Concept | undefined): readonly Difference[] {
  if (after === undefined) return [];
  return differences(before ?? { ...after, ...NOTHING }, after);
}

const NOTHING = {
  domain: '',
  definition: '',
  definitions: { ja: '', en: '', ko: '' },
  note: '',
  source: '',
  sources: [],
  alternatives: [],
  relations: [],
  terms: [],
} as const satisfies Omit<Concept, 'id'>;

/** Older versions of the program kept fewer fields; those are empty. */
function stateOf(after: unknown, id: string): Concept | null {
  const [concept] = after === null ? [] : readConcepts([after]).concepts;
  return concept === undefined ? null : { ...concept, id };
}
