import {
  differences,
  mergeConcepts,
  type Concept,
  type Extent,
  type GlossaryEntry,
  type MergePolicy,
} from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import { classOf, verdictOf } from './import-preview.ts';
import type { EntryView } from './imports.ts';
import type { EntryMatch } from './ports/staged-imports.ts';

/** An entry as people look at it before they decide. */
export function entryView(
  entry: GlossaryEntry,
  {
    match,
    letter,
    policy,
    extent,
    existing,
  }: {
    readonly match: EntryMatch;
    readonly letter: string | undefined;
    readonly policy: MergePolicy;
    readonly extent: Extent;
    readonly existing: ReadonlyMap<string, StoredConcept>;
  },
): EntryView {
  const verdict = verdictOf(letter);
  const { class: name, reason } = classOf(verdict, policy);
  const concept = entry.kind === 'concept' ? entry.concept : null;
  const candidates = match.conceptIds ?? [];
  const known = verdict === 'several' ? null : (existing.get(candidates[0] ?? '') ?? null);
  return {
    row: entry.row ?? null,
    line: entry.line ?? null,
    rows: entry.rows,
    class: name,
    reason,
    concept,
    existing: known,
    differences:
      known === null || concept === null
        ? []
        : between(known, concept, reason === 'kept' ? 'replace' : policy, extent),
    candidates: verdict === 'several' ? candidates : [],
    twin: match.row ?? null,
    isRenamed: verdict === 'renamed',
    problems: entry.kind === 'refused' ? entry.problems : [],
  };
}

function between(existing: Concept, incoming: Concept, policy: MergePolicy, extent: Extent) {
  return differences(existing, mergeConcepts(existing, incoming, { policy, extent }));
}
