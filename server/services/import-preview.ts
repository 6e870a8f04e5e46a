import type { MergePolicy } from '../../glossary/index.ts';
import type { ErrorCode, ErrorData, Problem } from '../errors.ts';
import type { FileReading } from './ports/glossary-reader.ts';

/** What would become of a row. */
export const ENTRY_CLASSES = ['new', 'changed', 'same', 'skipped'] as const;
export type EntryClass = (typeof ENTRY_CLASSES)[number];

/**
 * Why a row is skipped. `problem`: it cannot be read. `termless`: it has no term in our languages. `twice`: an earlier row
 * is the same concept. `several`: more than one concept of the glossary could be meant. `kept`: what is there is kept.
 */
export const SKIP_REASONS = ['problem', 'termless', 'twice', 'several', 'kept'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/**
 * What the comparison found out about an entry, whatever the policy; a letter each, so that 200,000 of them are a short
 * text. `renamed`: new, but its id belongs to another concept. `additions`: it says what the concept does not say yet.
 * `contradictions`: it only says otherwise.
 */
export const VERDICTS = {
  new: 'n',
  renamed: 'i',
  same: 's',
  additions: 'a',
  contradictions: 'c',
  problem: 'p',
  termless: 't',
  twice: 'd',
  several: 'm',
} as const;
export type Verdict = keyof typeof VERDICTS;

export interface Count {
  readonly entries: number;
  /** Rows of the file. */
  readonly rows: number;
}

const NONE: Count = { entries: 0, rows: 0 };

export interface ImportPreview {
  readonly reading: FileReading;
  /** The glossary's when it was compared; 0 for one that is to be made. */
  readonly revision: number;
  /** One letter for each entry, in the order of the file. */
  readonly verdicts: string;
  readonly counts: Readonly<Record<Verdict, Count>>;
  /** Why nothing can be imported; null if something can. */
  readonly failure: {
    readonly code: ErrorCode;
    readonly data: ErrorData;
    readonly problems: readonly Problem[];
  } | null;
  /** How it was applied; null until it was. */
  readonly applied: MergePolicy | null;
}

export interface PreviewCounts extends Readonly<Record<EntryClass, Count>> {
  readonly rows: number;
  readonly skippedBy: Readonly<Record<SkipReason, Count>>;
}

export function classOf(
  verdict: Verdict,
  policy: MergePolicy,
): { readonly class: EntryClass; readonly reason: SkipReason | null } {
  switch (verdict) {
    case 'new':
    case 'renamed':
      return { class: 'new', reason: null };
    case 'same':
      return { class: 'same', reason: null };
    case 'additions':
    case 'contradictions': {
      const changes = policy === 'replace' || (policy === 'add' && verdict === 'additions');
      return changes ? { class: 'changed', reason: null } : { class: 'skipped', reason: 'kept' };
    }
    case 'problem':
    case 'termless':
    case 'twice':
    case 'several':
      return { class: 'skipped', reason: verdict };
  }
}

/** By policy: the classes add up to the rows of the file. */
export function countsFor({ counts }: ImportPreview, policy: MergePolicy): PreviewCounts {
  const byClass = { new: NONE, changed: NONE, same: NONE, skipped: NONE };
  const skippedBy = { problem: NONE, termless: NONE, twice: NONE, several: NONE, kept: NONE };
  let rows = 0;
  for (const verdict of verdictNames()) {
    const count = counts[verdict];
    const { class: name, reason } = classOf(verdict, policy);
    byClass[name] = sum(byClass[name], count);
    if (reason !== null) skippedBy[reason] = sum(skippedBy[reason], count);
    rows += count.rows;
  }
  return { ...byClass, skippedBy, rows };
}

/** The letters that stand for a class, or for one reason of being skipped. */
export function lettersOf(
  policy: MergePolicy,
  shown: EntryClass | SkipReason | null,
): ReadonlySet<string> {
  const verdicts = verdictNames().filter((verdict) => {
    const { class: name, reason } = classOf(verdict, policy);
    return shown === null || name === shown || reason === shown;
  });
  return new Set(verdicts.map((verdict) => VERDICTS[verdict]));
}

export function verdictOf(letter: string | undefined): Verdict {
  return verdictNames().find((verdict) => VERDICTS[verdict] === letter) ?? 'problem';
}

function verdictNames(): readonly Verdict[] {
  return Object.keys(VERDICTS).filter((name): name is Verdict => name in VERDICTS);
}

export const NO_VERDICTS: Readonly<Record<Verdict, Count>> = {
  new: NONE,
  renamed: NONE,
  same: NONE,
  additions: NONE,
  contradictions: NONE,
  problem: NONE,
  termless: NONE,
  twice: NONE,
  several: NONE,
};

export function sum(one: Count, other: Count): Count {
  return { entries: one.entries + other.entries, rows: one.rows + other.rows };
}
