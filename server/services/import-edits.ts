import {
  mergeConcepts,
  type Extent,
  type GlossaryEntry,
  type MergePolicy,
} from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import { classOf, verdictOf } from './import-preview.ts';
import type { ConceptEdit } from './ports/change-sets.ts';
import type { EntryMatch } from './ports/staged-imports.ts';

/** What the entries of a part become under a policy; nothing for those that are skipped or the same. */
export function editsOf(
  entries: readonly GlossaryEntry[],
  {
    matches,
    verdicts,
    policy,
    extent,
    existing,
  }: {
    readonly matches: readonly EntryMatch[];
    /** A letter for each entry. */
    readonly verdicts: string;
    readonly policy: MergePolicy;
    readonly extent: Extent;
    readonly existing: ReadonlyMap<string, StoredConcept>;
  },
): readonly ConceptEdit[] {
  return entries.flatMap((entry, index): readonly ConceptEdit[] => {
    const verdict = verdictOf(verdicts[index]);
    const { class: name } = classOf(verdict, policy);
    if (entry.kind !== 'concept') return [];
    if (name === 'new') {
      // The next of the glossary, as for a concept that is typed: c12 was a name for this file alone.
      const id = verdict === 'new' && entry.named ? entry.concept.id : '';
      return [{ action: 'create', concept: { ...entry.concept, id } }];
    }
    const conceptId = matches[index]?.conceptIds?.[0] ?? '';
    const known = existing.get(conceptId);
    if (name !== 'changed' || known === undefined) return [];
    const concept = mergeConcepts(known, entry.concept, { policy, extent });
    return [{ action: 'update', version: known.version, concept }];
  });
}
