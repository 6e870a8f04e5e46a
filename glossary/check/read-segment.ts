import type { Fulfilment } from './outcomes.ts';
import type { TargetLanguage } from './renderings.ts';
import type { SegmentReading } from './segment-reading.ts';

/** What is kept of a segment for the rules that compare it with others, or with the other language. */
export interface ReadSegment {
  readonly language: TargetLanguage;
  readonly source: string;
  readonly target: string;
  readonly fulfilments: readonly Fulfilment[];
}

export function keepReading({
  language,
  source,
  target,
  fulfilments,
}: SegmentReading): ReadSegment {
  return { language, source, target: target.text, fulfilments };
}
