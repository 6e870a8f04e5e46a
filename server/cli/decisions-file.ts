import { decisionFormatOf, readDecisions, type DecisionReading } from '../../glossary/index.ts';
import type { ExchangeDecision } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { Context } from './context.ts';
import { inFile, readInput } from './input.ts';

/**
 * What people taught, from a file as a document's decisions are exported. One that is wrong anywhere is refused.
 * @throws AppError `file.read`, `text.*`, `decision.invalid` with every problem
 */
export async function loadDecisions(
  context: Context,
  file: string,
): Promise<readonly ExchangeDecision[]> {
  const { text, name } = await readInput(context, file, DECISION_BYTES);
  const format = decisionFormatOf(file) ?? (/^\s*\[/.test(text) ? 'json' : 'csv');
  return inFile(name, () => soundDecisions(readDecisions({ text, format })));
}

/** @throws AppError `decision.invalid` with every problem */
export function soundDecisions({
  decisions,
  problems,
}: DecisionReading): readonly ExchangeDecision[] {
  if (problems.length === 0) return decisions;
  throw new AppError('decision.invalid', { count: problems.length }, problems);
}

/** Room for tens of thousands. */
const DECISION_BYTES = 20_000_000;
