import { drawnMatches, highlight, unwrap, type Decision } from '../../glossary/index.ts';
import type { StoredConcept } from './glossaries.ts';
import type { RecognisedPassage, RecognisedText } from './recognition.ts';
import type { CompiledGlossaries } from './recogniser-shelf.ts';
import { createTurns } from './turns.ts';

/** Long texts are read in turns, so that a novel does not keep the others waiting for their pages. */
export async function recogniseText({
  text,
  all,
  decisions,
  recogniser,
  concepts,
}: Pick<CompiledGlossaries, 'recogniser' | 'concepts'> & {
  readonly text: string;
  readonly all: boolean;
  readonly decisions: readonly Decision[];
}): Promise<RecognisedText> {
  const turns = createTurns(TURN_LENGTH);
  const reading = recogniser.inTurns(text, { all, decisions });
  let step = reading.next();
  while (step.done !== true) {
    await turns.after(step.value);
    step = reading.next();
  }
  const matches = step.value;
  const drawn = drawnMatches(matches);
  const passages: RecognisedPassage[] = [];
  for (const { start, end, gaps } of unwrap(text)) {
    const span = { start, end };
    passages.push({ span, highlights: highlight({ text, span, drawn, gaps }) });
    await turns.after(end - start);
  }
  const named = new Map<string, StoredConcept>();
  for (const { conceptId } of matches) {
    const concept = concepts.get(conceptId);
    if (concept !== undefined) named.set(conceptId, concept);
  }
  return { text, matches, passages, concepts: named };
}

/** In code units. */
const TURN_LENGTH = 8_000;
