import type { Finding, FindingCode, Observation } from './finding.ts';
import type { TargetLanguage } from './renderings.ts';
import type { Level } from './settings.ts';

/** How grave each rule's findings about a concept are; null asks for those about none. */
export type Gravity = (conceptId: string | null) => Readonly<Record<FindingCode, Level>>;

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
): readonly (O & Finding)[] {
  return observations.flatMap((observation) => {
    const severity = gravity(observation.conceptId)[code];
    return severity === 'off' ? [] : [{ ...observation, code, severity, language }];
  });
}
