import { z } from 'zod';
import {
  createRecogniser,
  isBlank,
  readConcepts,
  readDecisionValues,
  type Concept,
} from '../../../glossary/index.ts';
import type { TaughtDecision } from '../../services/decisions.ts';
import { createExplainer } from '../../services/evidence.ts';
import { reportMatches } from '../../services/match-report.ts';
import { acceptText } from '../../services/text-input.ts';
import { resolveDecisions } from '../../services/resolved-decisions.ts';
import type { Context } from '../context.ts';
import { soundDecisions } from '../decisions-file.ts';
import { soundConcepts } from '../glossary-file.ts';
import { answerJobs, parseJob } from './jobs.ts';

/** `taiyaku recognise --jsonl`. */
export async function recogniseJobs(
  context: Context,
  { all }: { readonly all: boolean },
): Promise<void> {
  const { tools } = context;
  const [segmenter, spellings] = await Promise.all([tools.segmenter(), tools.spellings()]);
  const explain = createExplainer(context.language, context.messages.evidence);
  await answerJobs(context, (job) => {
    const { text, concepts, taught } = readJob(job);
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const decisions = resolveDecisions(taught, { concepts: byId });
    const recogniser = createRecogniser({ concepts, segmenter, spellings });
    const matches = recogniser.recognise(text, { all, decisions });
    return { matches: reportMatches(matches, concepts, explain) };
  });
}

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
  const { text, glossary, decisions } = parseJob(JobSchema, value);
  // A batch of segments may hold empty ones: they have no terms, and that is an answer.
  if (isBlank(text) || glossary.length === 0) return { text, concepts: [], taught: [] };
  return {
    text: acceptText(text, 'documentText'),
    concepts: soundConcepts(readConcepts(glossary)),
    taught: soundDecisions(readDecisionValues(decisions)),
  };
}
