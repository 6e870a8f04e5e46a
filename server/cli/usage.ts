import type { CommanderError } from 'commander';
import { AppError } from '../errors.ts';

/** What can be wrong with a command as it was typed; each has its text under `cli:usage`. */
export type UsageProblem =
  | 'unknownOption'
  | 'unknownCommand'
  | 'missingValue'
  | 'missingArgument'
  | 'missingOption'
  | 'invalidValue'
  | 'excessArguments'
  | 'needsGlossary'
  | 'jobsAlone'
  | 'manyAlone'
  | 'manyInput'
  | 'noTexts'
  | 'notForFormat'
  | 'whichFormat'
  | 'intoOrNew'
  | 'mapColumn'
  | 'mapRole'
  | 'whichGlossary';

export function refuseUsage(
  problem: UsageProblem,
  data: { readonly command: string } & Readonly<Record<string, string>>,
): AppError {
  return new AppError('usage', { problem, ...data });
}

/** The refusal behind an error of commander, which speaks English only; null where it only ends after a help page. */
export function usageError(error: CommanderError, command: string): AppError | null {
  const problem = PROBLEMS[error.code];
  if (problem === undefined) return null;
  const quoted = Array.from(error.message.matchAll(/'([^']*)'/g), ([, text]) => text ?? '');
  const [option = '', value = ''] = quoted;
  const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '';
  return refuseUsage(problem, { command, option, value, allowed });
}

const PROBLEMS: Readonly<Record<string, UsageProblem>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingArgument': 'missingArgument',
  'commander.invalidArgument': 'invalidValue',
  'commander.excessArguments': 'excessArguments',
};
