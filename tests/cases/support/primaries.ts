import {
  CONCEPT_PRESETS,
  createRecogniser,
  createSegmenter,
  TERM_PRESETS,
  type Concept,
  type Recogniser,
} from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { projectRoot } from '../../../server/root.ts';
import { loadSpellings } from '../../../server/spellings.ts';

/** Recognisers with the real dictionary and the real spellings; loaded once a suite. */
export async function loadRecogniser(): Promise<(terms: readonly string[]) => Recogniser> {
  const [dictionary, spellings] = await Promise.all([
    loadDictionary(),
    loadSpellings(projectRoot()),
  ]);
  const segmenter = createSegmenter(dictionary);
  return (terms) => createRecogniser({ concepts: terms.map(concept), segmenter, spellings });
}

function concept(text: string): Concept {
  return {
    ...CONCEPT_PRESETS,
    id: text,
    terms: [{ ...TERM_PRESETS, lang: 'ja', text, status: 'preferred' }],
  };
}
