import type { Concept } from '../../terms/concept.ts';
import { oneLine, pairsOf, type Languages, type Pair } from '../pairs.ts';
import { SERVICE_LIMITS, type Service } from './services.ts';

/** Why a service takes a pair only in part or not at all. */
export type Misfit = 'tooManyBytes' | 'duplicateSource' | 'spaces' | 'fileTooLarge';

export interface FittedPair extends Pair {
  /** Null: the pair goes into the file. */
  readonly left: Exclude<Misfit, 'spaces'> | null;
  /** Line breaks, tabs or outer spaces were taken out of it. */
  readonly tidied: boolean;
}

/** The pairs of a glossary as a service takes them: one target a source, within its limits. The first of a source stands. */
export function fitPairs(
  concepts: readonly Concept[],
  service: Service,
  languages: Languages,
): readonly FittedPair[] {
  const { phraseBytes, fileBytes } = SERVICE_LIMITS[service];
  const taken = new Set<string>();
  let bytes = 0;
  return concepts.flatMap((concept) =>
    pairsOf(concept, languages).map((pair): FittedPair => {
      const source = oneLine(pair.source);
      const target = oneLine(pair.target);
      const tidied = source !== pair.source || target !== pair.target;
      const size = byteLength(source) + byteLength(target);
      const long = byteLength(source) > phraseBytes || byteLength(target) > phraseBytes;
      const left = long
        ? 'tooManyBytes'
        : taken.has(source)
          ? 'duplicateSource'
          : bytes + size + ROW_BYTES > fileBytes
            ? 'fileTooLarge'
            : null;
      if (left === null) {
        taken.add(source);
        bytes += size + ROW_BYTES;
      }
      return { concept, source, target, left, tidied };
    }),
  );
}

/** Delimiter, quotes and line end. */
const ROW_BYTES = 6;

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
