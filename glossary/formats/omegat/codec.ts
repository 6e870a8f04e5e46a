import type { Concept } from '../../terms/concept.ts';
import { JAPANESE_TO_ENGLISH, oneLine, pairsOf, type Languages } from '../pairs.ts';

/** Writes OmegaT's glossary: source, target and comment between tabs, UTF-8, one pair a line. */
export function* omegatPieces(
  concepts: readonly Concept[],
  languages: Languages = JAPANESE_TO_ENGLISH,
): Generator<string> {
  yield '# Glossary in tab-separated format -*- coding: utf-8 -*-\n';
  for (const concept of concepts) {
    for (const { source, target } of pairsOf(concept, languages)) {
      // A line that begins with # is a comment to OmegaT.
      const from = oneLine(source).replace(/^#/, '＃');
      yield `${[from, oneLine(target), oneLine(concept.note)].join('\t')}\n`;
    }
  }
}
