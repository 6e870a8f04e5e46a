import {
  createRecogniser,
  createSegmenter,
  openDictionary,
  readGlossary,
  type Concept,
  type Language,
  type Recogniser,
  type Spellings,
} from '../../../glossary/index.ts';
import { projectRoot } from '../../root.ts';
import { createExplainer } from '../../services/evidence.ts';
import { reportMatches, type Explain } from '../../services/match-report.ts';
import { soundConcepts } from '../glossary-file.ts';
import { readSourceFile, type Decode } from '../input.ts';
import { loadMessages } from '../messages.ts';

/** All that a thread needs for the files of one command. The buffers are shared: handing them over costs nothing. */
export interface RecogniseFileInput {
  readonly file: string;
  readonly all: boolean;
  /** In which the evidence is said. */
  readonly language: Language;
  readonly dictionary: ArrayBufferLike;
  /** The concepts, as JSON in UTF-8. */
  readonly glossary: ArrayBufferLike;
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
  return async ({ file, all, ...command }: RecogniseFileInput): Promise<string> => {
    const text = await readSourceFile(file, decode);
    preparing ??= spellings().then((read) => prepare({ ...command, spellings: read }));
    const { recogniser, concepts, explain } = await preparing;
    const matches = reportMatches(recogniser.recognise(text, { all }), concepts, explain);
    return `${JSON.stringify({ file, matches })}\n`;
  };
}

interface Prepared {
  readonly recogniser: Recogniser;
  readonly concepts: readonly Concept[];
  readonly explain: Explain;
}

function prepare({
  language,
  dictionary,
  glossary,
  spellings,
}: Omit<RecogniseFileInput, 'file' | 'all'> & { readonly spellings: Spellings }): Prepared {
  // Shared memory cannot be decoded where it lies: another thread might change it meanwhile.
  const text = new TextDecoder().decode(new Uint8Array(glossary).slice());
  const concepts = soundConcepts(readGlossary({ text, format: 'json' }));
  const segmenter = createSegmenter(openDictionary(dictionary));
  return {
    concepts,
    recogniser: createRecogniser({ concepts, segmenter, spellings }),
    explain: createExplainer(language, loadMessages(projectRoot(), language).evidence),
  };
}
