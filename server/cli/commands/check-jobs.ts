import { z } from 'zod';
import {
  createChecker,
  createRecogniser,
  isBlank,
  readConcepts,
  TARGET_LANGUAGES,
  type CheckLevels,
  type Concept,
  type Finding,
  type TargetLanguage,
} from '../../../glossary/index.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import { reportFinding } from '../../services/finding-report.ts';
import { acceptText } from '../../services/text-input.ts';
import type { Context } from '../context.ts';
import { soundConcepts } from '../glossary-file.ts';
import { answerJobs, parseJob } from './jobs.ts';

/** `taiyaku check --jsonl`: a job is one segment, whatever line breaks it holds. */
export async function checkJobs(
  context: Context,
  {
    levels,
    fails,
  }: { readonly levels: CheckLevels; readonly fails: (finding: Finding) => boolean },
): Promise<void> {
  const { tools } = context;
  const [segmenter, spellings, koreanWords] = await Promise.all([
    tools.segmenter(),
    tools.spellings(),
    tools.koreanWords(),
  ]);
  const explain = createFindingExplainer(context.language, context.messages.finding);
  await answerJobs(context, (job) => {
    const { language, source, target, concepts } = readJob(job);
    const recogniser = createRecogniser({ concepts, segmenter, spellings });
    const checker = createChecker({
      language,
      concepts: new Map(concepts.map((concept) => [concept.id, concept])),
      koreanWords,
      levels: () => levels,
    });
    const matches = recogniser.recognise(source);
    const { findings } = checker.segment({ source, matches, target });
    if (findings.some(fails)) context.finish(FINDINGS);
    return { findings: findings.map((finding) => reportFinding(finding, explain)) };
  });
}

const FINDINGS = 1;

/** What else stands in a job is its owner's business. */
const JobSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(TARGET_LANGUAGES),
  source: z.string(),
  target: z.string(),
  glossary: z.array(z.unknown()),
});

interface Job {
  readonly language: TargetLanguage;
  readonly source: string;
  readonly target: string;
  readonly concepts: readonly Concept[];
}

function readJob(value: unknown): Job {
  const { lang: language, source, target, glossary } = parseJob(JobSchema, value);
  return {
    language,
    // A batch may hold segments that nobody has translated yet: nothing is said of them, and that is an answer.
    source: isBlank(source) ? '' : acceptText(source, 'documentText'),
    target: isBlank(target) ? '' : acceptText(target, 'documentText'),
    concepts: glossary.length === 0 ? [] : soundConcepts(readConcepts(glossary)),
  };
}
