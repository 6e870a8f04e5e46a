import type { TargetLanguage } from './renderings.ts';
import { FINDING_CODES, type FindingCode, type Severity } from './finding.ts';

/** How grave a rule's findings are, or that it is not asked. */
export type Level = Severity | 'off';

/** What differs from `DEFAULT_LEVELS`. */
export type CheckLevels = Readonly<Partial<Record<FindingCode, Level | undefined>>>;

/**
 * Nothing but a word that somebody forbade is an error. A term that is not found is a question: good human translations
 * hold the listed equivalent in about nine cases of ten.
 */
export const DEFAULT_LEVELS: Readonly<Record<FindingCode, Level>> = {
  forbidden: 'error',
  wrongConcept: 'warning',
  missing: 'warning',
  look: 'hint',
  deprecated: 'warning',
  acronym: 'warning',
  fullFormFirst: 'off',
  inconsistent: 'warning',
  crossLanguage: 'warning',
  number: 'warning',
  particle: 'warning',
  japaneseLeft: 'warning',
  count: 'hint',
  case: 'hint',
  spacing: 'hint',
};

/** Both languages need not be held to one house style: acronyms are introduced in English, hardly in Korean. */
export type CheckSettings = Readonly<Partial<Record<TargetLanguage, CheckLevels | undefined>>>;

export const LEVELS = ['error', 'warning', 'hint', 'off'] as const satisfies readonly Level[];

/** The level of every rule, with what was set. */
export function levelsOf(levels: CheckLevels = {}): Readonly<Record<FindingCode, Level>> {
  const all = { ...DEFAULT_LEVELS };
  for (const code of FINDING_CODES) all[code] = levels[code] ?? all[code];
  return all;
}
