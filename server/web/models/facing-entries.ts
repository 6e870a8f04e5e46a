import { particlesAfter } from '../../../glossary/index.ts';
import type { EntryView } from './entries.ts';
import type { TargetView, TermView } from './terms.ts';

/** An entry whose terms can be inserted. */
export interface FacingEntry {
  readonly entry: EntryView;
  readonly targets: readonly FacingTarget[];
}

interface FacingTarget extends Omit<TargetView, 'terms'> {
  readonly terms: readonly FacingTerm[];
}

interface FacingTerm extends TermView {
  /** The kind of particles that stand behind it; null where the language has none. */
  readonly particles: string | null;
}

/** Words that end on one sound take the same particles: there are few kinds, and each is written on the page once. */
export interface ParticleKind {
  readonly kind: string;
  /** Those that become others: `를:을 가:이`. */
  readonly pairs: string;
}

export function facingEntries(entries: readonly EntryView[]): {
  readonly entries: readonly FacingEntry[];
  readonly particles: readonly ParticleKind[];
} {
  const kinds = new Map<string, string>();
  const kindOf = ({ lang, text }: TermView): string | null => {
    if (lang !== 'ko') return null;
    const pairs = Array.from(particlesAfter(text), (pair) => pair.join(':')).join(' ');
    const kind = kinds.get(pairs) ?? String(kinds.size);
    kinds.set(pairs, kind);
    return kind;
  };
  return {
    entries: entries.map((entry) => ({
      entry,
      targets: entry.targets.map((target) => ({
        ...target,
        terms: target.terms.map((term) => ({ ...term, particles: kindOf(term) })),
      })),
    })),
    particles: Array.from(kinds, ([pairs, kind]) => ({ kind, pairs })),
  };
}
