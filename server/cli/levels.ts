import { FINDING_CODES, LEVELS, type CheckLevels } from '../../glossary/index.ts';
import { refuseUsage } from './usage.ts';

/** `count=off`, any number of them; of two for one rule the later holds. @throws AppError `usage` */
export function readLevels(values: readonly string[], command: string): CheckLevels {
  const levels: CheckLevels[] = values.map((value) => {
    const [name, given] = value.split('=');
    const code = FINDING_CODES.find((known) => known === name);
    const level = LEVELS.find((known) => known === given);
    if (code !== undefined && level !== undefined) return { [code]: level };
    const allowed =
      code === undefined
        ? FINDING_CODES.map((known) => `${known}=…`).join(', ')
        : LEVELS.map((known) => `${code}=${known}`).join(', ');
    throw refuseUsage('invalidValue', { command, option: '--level', value, allowed });
  });
  return Object.assign({}, ...levels) as CheckLevels;
}
