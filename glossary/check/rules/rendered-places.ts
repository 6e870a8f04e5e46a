import type { Demand } from '../demands.ts';
import type { SegmentReading } from '../segment-reading.ts';
import type { TermRendering } from '../target-terms.ts';

/** The places where approved words stand for terms of the source, each once. */
export function renderedPlaces({ fulfilments }: Pick<SegmentReading, 'fulfilments'>): readonly {
  readonly demand: Demand;
  readonly rendering: TermRendering;
}[] {
  return fulfilments.flatMap(({ demand, outcome }) =>
    outcome.kind === 'rendered'
      ? outcome.renderings.map((rendering) => ({ demand, rendering }))
      : [],
  );
}
