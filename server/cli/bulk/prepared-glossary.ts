import {
  createRecogniser,
  createSegmenter,
  openDictionary,
  readGlossary,
  type Concept,
  type Recogniser,
  type Spellings,
} from '../../../glossary/index.ts';
import { soundConcepts } from '../glossary-file.ts';

/** What the threads of one command are handed. The buffers are shared: handing them over costs nothing. */
export interface SharedBuffers {
  readonly dictionary: ArrayBufferLike;
  /** The concepts, as JSON in UTF-8. */
  readonly glossary: ArrayBufferLike;
}

export interface PreparedGlossary {
  readonly recogniser: Recogniser;
  readonly concepts: readonly Concept[];
}

/** What a thread makes of dictionary and glossary once, for all files of a command. */
export function prepareGlossary(
  { dictionary, glossary }: SharedBuffers,
  spellings: Spellings,
): PreparedGlossary {
  // Shared memory cannot be decoded where it lies: another thread might change it meanwhile.
  const text = new TextDecoder().decode(new Uint8Array(glossary).slice());
  const concepts = soundConcepts(readGlossary({ text, format: 'json' }));
  const segmenter = createSegmenter(openDictionary(dictionary));
  return { concepts, recogniser: createRecogniser({ concepts, segmenter, spellings }) };
}
