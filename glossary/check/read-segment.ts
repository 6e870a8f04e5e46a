import type { Fulfilment } from './outcomes.ts';
import type { TargetLanguage } from './renderings.ts';
import type { SegmentReading } from './segment-reading.ts';

/** What the rules of a whole document need to keep of a segment. */
export interface ReadSegment {
  readonly language: TargetLanguage;
  readonly target: string;
  readonly fulfilments: readonly Fulfilment[];
}

export function keepReading({ language, target, fulfilments }: SegmentReading): ReadSegment {
  return { language, target: target.text, fulfilments };
}
