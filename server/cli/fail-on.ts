import {
  FINDING_CODES,
  SEVERITIES,
  type Finding,
  type FindingCode,
  type Severity,
} from '../../glossary/index.ts';
import { refuseUsage } from './usage.ts';

/** What `--fail-on` names: codes, and severities, which take the graver ones with them. */
export type FailOn = readonly (FindingCode | Severity)[];

/** Whether the command ends with exit code 1 for it. */
export function isFailing({ code, severity }: Finding, failOn: FailOn): boolean {
  return failOn.some(
    (named) =>
      named === code ||
      SEVERITIES.some((gravest, rank) => gravest === named && SEVERITIES.indexOf(severity) <= rank),
  );
}

/** `error,count`. @throws AppError `usage` */
export function readFailOn(value: string | undefined, command: string): FailOn {
  if (value === undefined) return [];
  const known = [...SEVERITIES, ...FINDING_CODES];
  return value.split(',').map((given) => {
    const named = known.find((name) => name === given.trim());
    if (named !== undefined) return named;
    const allowed = known.join(', ');
    throw refuseUsage('invalidValue', { command, option: '--fail-on', value: given, allowed });
  });
}
