import type { FindingReason, FindingValues, Observation } from '../finding.ts';
import type { Demand } from '../demands.ts';
import { approvedTexts, type TermRendering } from '../target-terms.ts';
import type { SegmentReading } from '../segment-reading.ts';

type Place = Pick<SegmentReading, 'language' | 'source' | 'target'>;

/** What a rule says of a demanded term, and of the place where its translation stands or should. */
export function observe(
  { language, source, target }: Place,
  {
    demand,
    rendering,
    reason,
    values = {},
  }: {
    readonly demand: Demand;
    readonly rendering: TermRendering | null;
    readonly reason: FindingReason;
    readonly values?: FindingValues;
  },
): Observation {
  const [first] = demand.spans;
  const { start, end } = first;
  return {
    reason,
    conceptId: rendering?.term.concept.id ?? demand.concepts[0].id,
    sourceSpan: { start, end },
    targetSpan: rendering?.span ?? null,
    expected: approvedTexts(demand.concepts, language),
    found: rendering === null ? '' : target.text.slice(rendering.span.start, rendering.span.end),
    values: { term: source.slice(start, end), ...values },
  };
}
