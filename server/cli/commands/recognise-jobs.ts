import { z } from 'zod';
import {
  createRecogniser,
  isBlank,
  readConcepts,
  readDecisionValues,
  type Concept,
} from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import type { TaughtDecision } from '../../services/decisions.ts';
import { createExplainer } from '../../services/evidence.ts';
import { reportMatches, type MatchReport } from '../../services/match-report.ts';
import { acceptText } from '../../services/text-input.ts';
import { resolveDecisions } from '../../services/resolved-decisions.ts';
import type { Context } from '../context.ts';
import { soundDecisions } from '../decisions-file.ts';
import { describeProblem } from '../failure.ts';
import { soundConcepts } from '../glossary-file.ts';
import { jsonLines, type JsonLine } from '../json-lines.ts';

/**
 * Many small jobs: one JSON object a line in, one a line out, in order and as they come. A job that cannot be done is
 * answered in its place with what is wrong; the others are done, and the exit code tells of it at the end.
 */
export async function recogniseJobs(
  context: Context,
  { all }: { readonly all: boolean },
): Promise<void> {
  const { tools } = context;
  const [segmenter, spellings] = await Promise.all([tools.segmenter(), tools.spellings()]);
  const explain = createExplainer(context.language, context.messages.evidence);
  const answer = (line: JsonLine): readonly MatchReport[] => {
    if (line.problem !== null) throw line.problem;
    const { text, concepts, taught } = readJob(line.value);
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const decisions = resolveDecisions(taught, { concepts: byId });
    const recogniser = createRecogniser({ concepts, segmenter, spellings });
    return reportMatches(recogniser.recognise(text, { all, decisions }), concepts, explain);
  };
  for await (const line of jsonLines(context.input)) {
    const id = idOf(line.value);
    try {
      await context.output.write(`${JSON.stringify({ id, matches: answer(line) })}\n`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'file.write') throw error;
      const { code } = error;
      const message = describeProblem(error, context.messages);
      await context.output.write(`${JSON.stringify({ id, error: { code, message } })}\n`);
      context.finish(BAD_INPUT);
    }
  }
}

const BAD_INPUT = 3;

interface Job {
  readonly text: string;
  readonly concepts: readonly Concept[];
  readonly taught: readonly TaughtDecision[];
}

/** What else stands in a job is its owner's business. */
const JobSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  glossary: z.array(z.unknown()),
  decisions: z.array(z.unknown()).default([]),
});

function readJob(value: unknown): Job {
  const result = JobSchema.safeParse(value, { reportInput: true });
  if (result.success) {
    const { text, glossary, decisions } = result.data;
    // A batch of segments may hold empty ones: they have no terms, and that is an answer.
    if (isBlank(text) || glossary.length === 0) return { text, concepts: [], taught: [] };
    return {
      text: acceptText(text, 'documentText'),
      concepts: soundConcepts(readConcepts(glossary)),
      taught: soundDecisions(readDecisionValues(decisions)),
    };
  }
  const problems = result.error.issues.map((issue) => ({
    code: issue.input === undefined ? ('field.required' as const) : ('field.type' as const),
    field: issue.path.join('.'),
  }));
  throw new AppError(problems[0]?.code ?? 'field.type', {}, problems);
}

/** The name a job goes by, also where the rest of it is wrong; null where it has none. */
function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
