import { isBlank } from '../text/input.ts';
import type { Concept } from '../terms/concept.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { grade, type Gravity } from './gravity.ts';
import { keepReading, type ReadSegment } from './read-segment.ts';
import { SEGMENT_RULES } from './rules/registry.ts';
import { readSegment, type SegmentInput, type SegmentReading } from './segment-reading.ts';
import type { TargetTerms } from './target-terms.ts';

export interface CheckedSegment {
  /** By their place in the source, then in the translation. */
  readonly findings: readonly Finding[];
  /** Which words of the translation stand for which term of the source. */
  readonly pairs: readonly Pair[];
  readonly reading: ReadSegment;
}

/** A term of the source and its words in the translation, both everywhere they stand: what lights up together. */
export interface Pair {
  readonly conceptId: string;
  readonly sourceSpans: readonly Span[];
  readonly targetSpans: readonly Span[];
  /** For each of these, the word of the glossary that it is a form of. */
  readonly listed: readonly string[];
  /** `look` where it is doubtful that these are its words; `wrong` where they are words that should not be written. */
  readonly outcome: 'found' | 'look' | 'wrong';
}

export function checkSegment(
  input: SegmentInput,
  {
    terms,
    concepts,
    gravity,
  }: {
    readonly terms: TargetTerms;
    readonly concepts: ReadonlyMap<string, Concept>;
    readonly gravity: Gravity;
  },
): CheckedSegment {
  const { language } = terms;
  if (isBlank(input.target)) {
    const reading = { language, source: input.source, target: '', fulfilments: [] };
    return { findings: [], pairs: [], reading };
  }
  const segment = readSegment(input, { terms, concepts });
  const findings = SEGMENT_RULES.flatMap((rule) =>
    grade(rule.check(segment), { code: rule.code, language, gravity }),
  );
  return {
    findings: findings.sort(byPlace),
    pairs: pairsOf(segment),
    reading: keepReading(segment),
  };
}

function pairsOf({ fulfilments }: SegmentReading): readonly Pair[] {
  return fulfilments.flatMap(({ demand, outcome }): readonly Pair[] => {
    const { concepts, spans: sourceSpans } = demand;
    const [{ id: conceptId }] = concepts;
    switch (outcome.kind) {
      case 'rendered':
      case 'refused': {
        const targetSpans = outcome.renderings.map(({ span }) => span);
        const kind = outcome.kind === 'rendered' ? 'found' : 'wrong';
        const meant = outcome.renderings[0]?.term.concept.id ?? conceptId;
        const listed = outcome.renderings.map(({ term }) => term.text);
        return [{ conceptId: meant, sourceSpans, targetSpans, listed, outcome: kind }];
      }
      case 'mistaken':
        const { span, term } = outcome.by;
        return [
          { conceptId, sourceSpans, targetSpans: [span], listed: [term.text], outcome: 'wrong' },
        ];
      case 'doubtful': {
        const targetSpans = outcome.doubts.map(({ rendering }) => rendering.span);
        const listed = outcome.doubts.map(({ rendering }) => rendering.term.text);
        return [{ conceptId, sourceSpans, targetSpans, listed, outcome: 'look' }];
      }
      case 'missing':
      case 'unlisted':
        return [];
    }
  });
}

/** What has no place in one of the texts comes after what has. */
function byPlace(a: Finding, b: Finding): number {
  return (
    placeOf(a.sourceSpan) - placeOf(b.sourceSpan) || placeOf(a.targetSpan) - placeOf(b.targetSpan)
  );
}

function placeOf(span: Span | null): number {
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}
