import type { RecognisedPassage } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import { withParameter, type Place, type Switch } from './switches.ts';

/** Passages that are shown together: half-open, 0-based. */
export interface PagePart {
  readonly first: number;
  readonly end: number;
}

/** How much is shown together. */
export interface PartLimits {
  /** In code units. */
  readonly length: number;
  readonly passages: number;
}

/** About fifteen printed pages. A novel on one page keeps everybody waiting while it is drawn. */
const READING: PartLimits = { length: 20_000, passages: Infinity };

/** Cuts a long text between passages. A text without passages has one part without any. */
export function pageParts(
  passages: readonly RecognisedPassage[],
  limits = READING,
): readonly PagePart[] {
  const parts: PagePart[] = [];
  let first = 0;
  let length = 0;
  for (const [index, { span }] of passages.entries()) {
    length += span.end - span.start;
    if ((length > limits.length || index - first >= limits.passages) && index > first) {
      parts.push({ first, end: index });
      first = index;
      length = span.end - span.start;
    }
  }
  return [...parts, { first, end: passages.length }];
}

/** The part in which a passage stands (1-based); the last one if there are not so many. */
export function partWith(parts: readonly PagePart[], passage: number): PagePart {
  return parts.find(({ end }) => passage <= end) ?? parts.at(-1) ?? { first: 0, end: 0 };
}

/** The way to the other parts; null where there are none. */
export function partSwitch({
  parts,
  shown,
  place,
  reader: { t, formats, language },
}: {
  readonly parts: readonly PagePart[];
  readonly shown: PagePart;
  readonly place: Place;
  readonly reader: Reader;
}): Switch | null {
  if (parts.length < 2) return null;
  return {
    label: t('common:switch.parts'),
    form: place.form,
    options: parts.map(({ first, end }) => ({
      label:
        end - first === 1
          ? formats.number(end)
          : `${formats.number(first + 1)}–${formats.number(end)}`,
      lang: language,
      current: first === shown.first,
      address: withParameter(place.address, 'passage', String(first + 1)),
    })),
  };
}
