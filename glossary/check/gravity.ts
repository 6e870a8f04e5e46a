import type { Concept } from '../terms/concept.ts';
import type { Finding, FindingCode, Observation } from './finding.ts';
import type { TargetLanguage } from './renderings.ts';
import { levelsOf, type CheckLevels, type Level } from './settings.ts';

/** How grave each rule's findings about a concept are; null asks for those about none. */
export type Gravity = (conceptId: string | null) => Readonly<Record<FindingCode, Level>>;

/** From what was set for each concept's glossary. */
export function gravityOf(
  concepts: ReadonlyMap<string, Concept>,
  levels: LevelsOf = () => NOTHING_SET,
): Gravity {
  const known = new Map<CheckLevels, ReturnType<Gravity>>();
  return (conceptId) => {
    const set = levels(conceptId === null ? null : (concepts.get(conceptId) ?? null));
    const all = known.get(set) ?? levelsOf(set);
    known.set(set, all);
    return all;
  };
}

/** How grave the findings about a concept are; null asks for those about none. */
export type LevelsOf = (concept: Concept | null) => CheckLevels;

const NOTHING_SET: CheckLevels = {};

const LESS_GRAVE = { error: 'warning', warning: 'hint', hint: 'hint' } as const;

/** Makes findings of what a rule says, without those that nobody wants to hear. */
export function grade<O extends Observation>(
  observations: readonly O[],
  {
    code,
    language,
    gravity,
  }: {
    readonly code: FindingCode;
    readonly language: TargetLanguage;
    readonly gravity: Gravity;
  },
): readonly (Omit<O, 'mild'> & Finding)[] {
  return observations.flatMap((observation) => {
    const severity = gravity(observation.conceptId)[code];
    if (severity === 'off') return [];
    const { mild = false, ...said } = observation;
    return [{ ...said, code, severity: mild ? LESS_GRAVE[severity] : severity, language }];
  });
}
