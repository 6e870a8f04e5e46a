import { highlight, unwrap } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import type { RecognisedText } from './recognition.ts';
import type { CompiledGlossaries } from './recogniser-shelf.ts';

export function recogniseText({
  text,
  all,
  recogniser,
  concepts,
}: Pick<CompiledGlossaries, 'recogniser' | 'concepts'> & {
  readonly text: string;
  readonly all: boolean;
}): RecognisedText {
  const matches = recogniser.recognise(text, { all });
  const passages = unwrap(text).map(({ start, end, gaps }) => {
    const span = { start, end };
    return { span, highlights: highlight({ text, span, matches, gaps }) };
  });
  const named = new Map<string, StoredConcept>();
  for (const { conceptId } of matches) {
    const concept = concepts.get(conceptId);
    if (concept !== undefined) named.set(conceptId, concept);
  }
  return { text, matches, passages, concepts: named };
}
