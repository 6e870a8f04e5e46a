import {
  createChecker,
  type Checker,
  type CheckLevels,
  type KoreanWords,
  type Language,
  type Spellings,
  type TargetLanguage,
} from '../../../glossary/index.ts';
import { projectRoot } from '../../root.ts';
import { checkLines } from '../../services/checked-lines.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import type { ExplainFinding } from '../../services/finding-report.ts';
import { isFailing, type FailOn } from '../fail-on.ts';
import { reportLines } from '../formats/findings.ts';
import { readSourceFile, type Decode } from '../input.ts';
import { loadMessages } from '../messages.ts';
import type { ItemAnswer } from '../tools.ts';
import { prepareGlossary, type PreparedGlossary, type SharedBuffers } from './prepared-glossary.ts';
import type { TextPair } from './text-pairs.ts';

/** All that a thread needs for the pairs of one command. */
export interface CheckFileInput extends TextPair, SharedBuffers {
  readonly lang: TargetLanguage;
  readonly levels: CheckLevels;
  readonly failOn: FailOn;
  /** In which the findings are told. */
  readonly language: Language;
}

/**
 * A thread's task: the line that `taiyaku check` prints for one of many pairs of files. What is made of dictionary and
 * glossary stays for the next pair of the same command. @throws AppError `file.read`, `text.*`, `check.lines`
 */
export function createCheckFile({
  decode,
  spellings,
  koreanWords,
}: {
  readonly decode: Decode;
  readonly spellings: () => Promise<Spellings>;
  readonly koreanWords: () => Promise<KoreanWords>;
}) {
  let preparing: Promise<Prepared> | undefined;
  return async ({ source, target, failOn, ...command }: CheckFileInput): Promise<ItemAnswer> => {
    const sourceText = await readSourceFile(source, decode);
    const targetText = await readSourceFile(target, decode);
    preparing ??= Promise.all([spellings(), koreanWords()]).then((words) =>
      prepare(command, ...words),
    );
    const { recogniser, checker, explain } = await preparing;
    const findings = checkLines({ source: sourceText, target: targetText, recogniser, checker });
    const line = `${JSON.stringify({ source, target, findings: reportLines(findings, explain) })}\n`;
    return { line, exitCode: findings.some((finding) => isFailing(finding, failOn)) ? 1 : 0 };
  };
}

interface Prepared extends Pick<PreparedGlossary, 'recogniser'> {
  readonly checker: Checker;
  readonly explain: ExplainFinding;
}

function prepare(
  { lang, levels, language, ...buffers }: Omit<CheckFileInput, 'source' | 'target' | 'failOn'>,
  spellings: Spellings,
  koreanWords: KoreanWords,
): Prepared {
  const { recogniser, concepts } = prepareGlossary(buffers, spellings);
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return {
    recogniser,
    checker: createChecker({ language: lang, concepts: byId, koreanWords, levels: () => levels }),
    explain: createFindingExplainer(language, loadMessages(projectRoot(), language).finding),
  };
}
