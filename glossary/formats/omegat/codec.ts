import type { Concept } from '../../terms/concept.ts';
import { JAPANESE_TO_ENGLISH, oneLine, pairsOf, type Languages } from '../pairs.ts';

/** Writes OmegaT's glossary: source, target and comment between tabs, UTF-8, one pair a line. */
export function writeOmegat(
  concepts: readonly Concept[],
  languages: Languages = JAPANESE_TO_ENGLISH,
): string {
  const lines = concepts.flatMap((concept) =>
    pairsOf(concept, languages).map(({ source, target }) =>
      // A line that begins with # is a comment to OmegaT.
      [oneLine(source).replace(/^#/, '＃'), oneLine(target), oneLine(concept.note)].join('\t'),
    ),
  );
  return ['# Glossary in tab-separated format -*- coding: utf-8 -*-', ...lines, ''].join('\n');
}
