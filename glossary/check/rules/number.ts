import type { FindingReason, Observation } from '../finding.ts';
import { isSameValue, overlaps, type NamedNumber } from '../numbers/number.ts';
import { sourceNumbers } from '../numbers/source-numbers.ts';
import { targetNumbers } from '../numbers/target-numbers.ts';
import type { SegmentReading } from '../segment-reading.ts';
import type { Span } from '../../text/span.ts';
import type { SegmentRule } from './rule.ts';

/** Numbers and model names that stand in one of the texts only. Those inside terms are the terms' own. */
export const number: SegmentRule = {
  code: 'number',
  check(segment) {
    const { source, span, matches, renderings, target, language } = segment;
    const shift = ({ start, end }: Span): Span => ({
      start: start + span.start,
      end: end + span.start,
    });
    const named = sourceNumbers(source.slice(span.start, span.end));
    const written = targetNumbers(target.text, language);
    const inTerm = (place: Span): boolean => matches.some((match) => overlaps(match, place));
    const inWord = (place: Span): boolean =>
      renderings.some((rendering) => overlaps(rendering.span, place));
    return [
      ...named.numbers
        .filter((one) => one.demanded && !inTerm(shift(one)))
        .filter(({ values }) => !values.some((value) => isWritten(value, written)))
        .map((one) => missing(segment, shift(one), 'numberMissing')),
      ...named.models
        .filter((one) => !inTerm(shift(one)))
        .filter(({ name }) => !holdsName(target.text, name))
        .map((one) => missing(segment, shift(one), 'modelMissing')),
      ...written.numbers
        // A first, a one-to-one: what is one or none need not be counted in Japanese.
        .filter((one) => !inWord(one) && one.values.every((value) => value > 1))
        .filter(({ values }) => !values.some((value) => isNamed(value, named.numbers)))
        .map((one) => added(segment, one, 'numberAdded')),
      ...written.models
        .filter((one) => !inWord(one))
        .filter(({ name }) => !holdsName(source.slice(span.start, span.end), name))
        .map((one) => added(segment, one, 'modelAdded')),
    ];
  },
};

function isWritten(value: number, { numbers, words }: ReturnType<typeof targetNumbers>): boolean {
  return words.has(value) || isNamed(value, numbers);
}

function isNamed(value: number, numbers: readonly NamedNumber[]): boolean {
  return numbers.some(({ values }) => values.some((other) => isSameValue(value, other)));
}

/** B61 in B-61, B 61, Ｂ６１. */
function holdsName(text: string, name: string): boolean {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐‑–−-]/gu, '')
    .includes(name);
}

function missing({ source }: SegmentReading, span: Span, reason: FindingReason): Observation {
  const term = source.slice(span.start, span.end);
  const place = { conceptId: null, sourceSpan: span, targetSpan: null };
  return { reason, ...place, expected: [term], found: '', values: { term } };
}

function added(
  { target }: SegmentReading,
  { start, end }: Span,
  reason: FindingReason,
): Observation {
  const found = target.text.slice(start, end);
  const place = { conceptId: null, sourceSpan: null, targetSpan: { start, end } };
  return { reason, ...place, expected: [], found, values: {} };
}
