import {
  CONCEPT_PRESETS,
  createRecogniser,
  createSegmenter,
  TERM_PRESETS,
  type Concept,
  type Recogniser,
  type SegmenterOptions,
} from '../../glossary/index.ts';
import { loadDictionary } from '../../server/dictionary.ts';
import { loadSpellings } from '../../server/spellings.ts';
import type { Listed, Matcher } from './matcher.ts';

export async function taiyakuRecogniser(
  listed: readonly Listed[],
  options: SegmenterOptions = {},
): Promise<Recogniser> {
  const segmenter = createSegmenter(await loadDictionary(), options);
  const spellings = await loadSpellings(process.cwd());
  return createRecogniser({ concepts: conceptsOf(listed), segmenter, spellings });
}

/** Primary matches of any accepted grade. */
export function taiyaku(recogniser: Recogniser): Matcher {
  return (text) => recogniser.recognise(text).filter(({ within }) => within === null);
}

function conceptsOf(listed: readonly Listed[]): readonly Concept[] {
  const forms = new Map<string, string[]>();
  for (const { conceptId, text } of listed) {
    forms.set(conceptId, [...(forms.get(conceptId) ?? []), text]);
  }
  return Array.from(forms, ([id, texts]) => ({
    ...CONCEPT_PRESETS,
    id,
    terms: texts.map((text) => ({ ...TERM_PRESETS, lang: 'ja', text, status: 'preferred' })),
  }));
}
