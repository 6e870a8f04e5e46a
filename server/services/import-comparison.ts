import {
  createCounterparts,
  differences,
  headOf,
  keyOf,
  mergeConcepts,
  type Concept,
  type Counterparts,
  type Extent,
  type GlossaryEntry,
} from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import { NO_VERDICTS, sum, VERDICTS, type Count, type Verdict } from './import-preview.ts';
import type { EntryMatch } from './ports/staged-imports.ts';
import { createTurns } from './turns.ts';

/** Compares the entries of a file, one after the other, with the concepts of a glossary. */
export interface Comparison {
  compare(entries: readonly GlossaryEntry[]): Promise<readonly EntryMatch[]>;
  result(): {
    readonly verdicts: string;
    readonly counts: Readonly<Record<Verdict, Count>>;
  };
}

/** Takes as many turns as the glossary is large; then each part of a file takes its own. */
export async function openComparison(
  concepts: readonly StoredConcept[],
  extent: Extent,
): Promise<Comparison> {
  const turns = createTurns(CONCEPTS_A_TURN);
  const counterparts = createCounterparts<StoredConcept>();
  for (const concept of concepts) {
    counterparts.add(concept);
    await turns.after(1);
  }
  const ids = new Set(concepts.map(({ id }) => id));
  const seen = createSeen();
  const letters: string[] = [];
  const counts = { ...NO_VERDICTS };

  return {
    async compare(entries) {
      const matches: EntryMatch[] = [];
      for (const entry of entries) {
        const { verdict, match } = judge(entry, { counterparts, ids, seen, extent });
        letters.push(VERDICTS[verdict]);
        counts[verdict] = sum(counts[verdict], { entries: 1, rows: entry.rows });
        matches.push(match);
        await turns.after(1);
      }
      return matches;
    },
    result: () => ({ verdicts: letters.join(''), counts }),
  };
}

/** About ten milliseconds of comparing. */
const CONCEPTS_A_TURN = 200;

interface Judged {
  readonly verdict: Verdict;
  readonly match: EntryMatch;
}

function judge(
  entry: GlossaryEntry,
  {
    counterparts,
    ids,
    seen,
    extent,
  }: {
    readonly counterparts: Counterparts<StoredConcept>;
    readonly ids: ReadonlySet<string>;
    readonly seen: Seen;
    readonly extent: Extent;
  },
): Judged {
  if (entry.kind === 'refused') return { verdict: 'problem', match: {} };
  if (entry.kind === 'termless') return { verdict: 'termless', match: {} };
  const { concept, named } = entry;
  const found = counterparts.of(concept, named);
  if (found.kind === 'several') {
    return { verdict: 'several', match: { conceptIds: found.concepts.map(({ id }) => id) } };
  }
  if (found.kind === 'one') {
    const { id } = found.concept;
    const verdict = compareWith(found.concept, concept, extent);
    const match = { conceptIds: [id] };
    const row = seen.before(`id ${id}`, entry);
    return verdict === 'same' || row === null
      ? { verdict, match }
      : { verdict: 'twice', match: { ...match, row } };
  }
  // Two concepts of one name are told apart by their ids, or else by their domains.
  const head = headOf(concept);
  const name = head === null ? '' : `${keyOf(head)} ${concept.domain}`;
  const row = named ? null : seen.before(`new ${name}`, entry);
  if (row !== null) return { verdict: 'twice', match: { row } };
  return { verdict: named && ids.has(concept.id) ? 'renamed' : 'new', match: {} };
}

function compareWith(existing: StoredConcept, incoming: Concept, extent: Extent): Verdict {
  const changes = (policy: 'add' | 'replace'): boolean =>
    differences(existing, mergeConcepts(existing, incoming, { policy, extent })).length > 0;
  if (changes('add')) return 'additions';
  return changes('replace') ? 'contradictions' : 'same';
}

interface Seen {
  /** The row in which it was seen first; null if that is now. */
  before(what: string, entry: GlossaryEntry): number | null;
}

function createSeen(): Seen {
  const rows = new Map<string, number>();
  return {
    before(what, { row, line }) {
      const known = rows.get(what);
      if (known === undefined) rows.set(what, row ?? line ?? 0);
      return known ?? null;
    },
  };
}
