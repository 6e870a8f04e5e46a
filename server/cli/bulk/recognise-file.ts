import type { Language, Spellings } from '../../../glossary/index.ts';
import { projectRoot } from '../../root.ts';
import { createExplainer } from '../../services/evidence.ts';
import { reportMatches, type Explain } from '../../services/match-report.ts';
import { readSourceFile, type Decode } from '../input.ts';
import { loadMessages } from '../messages.ts';
import { prepareGlossary, type PreparedGlossary, type SharedBuffers } from './prepared-glossary.ts';

/** All that a thread needs for the files of one command. */
export interface RecogniseFileInput extends SharedBuffers {
  readonly file: string;
  readonly all: boolean;
  /** In which the evidence is said. */
  readonly language: Language;
}

/**
 * A thread's task: the line that `taiyaku recognise` prints for one of many files. What is made of dictionary and glossary
 * stays for the next file of the same command. @throws AppError `file.read`, `text.*`
 */
export function createRecogniseFile({
  decode,
  spellings,
}: {
  readonly decode: Decode;
  readonly spellings: () => Promise<Spellings>;
}) {
  let preparing: Promise<Prepared> | undefined;
  return async ({ file, all, language, ...buffers }: RecogniseFileInput): Promise<string> => {
    const text = await readSourceFile(file, decode);
    preparing ??= spellings().then((read) => ({
      ...prepareGlossary(buffers, read),
      explain: createExplainer(language, loadMessages(projectRoot(), language).evidence),
    }));
    const { recogniser, concepts, explain } = await preparing;
    const matches = reportMatches(recogniser.recognise(text, { all }), concepts, explain);
    return `${JSON.stringify({ file, matches })}\n`;
  };
}

interface Prepared extends PreparedGlossary {
  readonly explain: Explain;
}
