import type { Concept } from '../../terms/concept.ts';
import type { Observation } from '../finding.ts';
import { isAcronym } from '../acronyms.ts';
import type { Demand } from '../demands.ts';
import type { SegmentReading } from '../segment-reading.ts';
import { isWithin } from '../target-terms.ts';
import { renderedPlaces } from './rendered-places.ts';
import type { SegmentRule } from './rule.ts';

/** An acronym that is not the concept's: NGC for NCG, Nuclear Consultative Group (NPG). */
export const acronym: SegmentRule = {
  code: 'acronym',
  check(segment) {
    const seen = new Map<number, Observation>();
    for (const observation of [...wrongGlosses(segment), ...slips(segment)]) {
      const start = observation.targetSpan?.start ?? 0;
      if (!seen.has(start)) seen.set(start, observation);
    }
    return [...seen.values()];
  },
};

/** Brackets after a full form that hold another acronym. */
function wrongGlosses(segment: SegmentReading): readonly Observation[] {
  const { text } = segment.target;
  return renderedPlaces(segment).flatMap(({ demand, rendering }) => {
    const { span, term } = rendering;
    if (isAcronym(term.text)) return [];
    const gloss = /^\s?[([（]\s?([A-Z][A-Z0-9&/.-]{1,9})(?=[\s)\]）,;:])/u.exec(
      text.slice(span.end),
    );
    const [whole = '', found = ''] = gloss ?? [];
    const known = acronymsOf(term.concept);
    if (found === '' || known.length === 0 || known.some((one) => isSame(one, found))) return [];
    const start = span.end + whole.length - found.length;
    const full = text.slice(span.start, span.end);
    return [observeAcronym({ segment, demand, start, found, known }, 'acronymGloss', { full })];
  });
}

/** Acronyms of the translation that neither glossary nor source knows, one letter or two away from one that is demanded. */
function slips(segment: SegmentReading): readonly Observation[] {
  const { text } = segment.target;
  return Array.from(text.matchAll(/(?<![A-Za-z0-9-])[A-Z]{3,8}(?![A-Za-z0-9])/g)).flatMap(
    ({ 0: found, index: start }) => {
      const place = { start, end: start + found.length };
      if (segment.renderings.some(({ span }) => isWithin(place, span))) return [];
      if (segment.source.includes(found)) return [];
      for (const { demand } of segment.fulfilments) {
        const known = demand.concepts.flatMap(acronymsOf);
        if (!known.some((one) => isSlip(one, found))) continue;
        return [observeAcronym({ segment, demand, start, found, known }, 'acronym', {})];
      }
      return [];
    },
  );
}

function observeAcronym(
  {
    segment: { source },
    demand,
    start,
    found,
    known,
  }: {
    readonly segment: SegmentReading;
    readonly demand: Demand;
    readonly start: number;
    readonly found: string;
    readonly known: readonly string[];
  },
  reason: 'acronym' | 'acronymGloss',
  values: Readonly<Record<string, string>>,
): Observation {
  const [span] = demand.spans;
  return {
    reason,
    conceptId: demand.concepts[0].id,
    sourceSpan: span,
    targetSpan: { start, end: start + found.length },
    expected: known,
    found,
    values: { term: source.slice(span.start, span.end), ...values },
  };
}

/** The concept's acronyms in any language: Korean texts write the English ones, and so do Japanese. */
function acronymsOf({ terms }: Concept): readonly string[] {
  const known = terms
    .filter(
      ({ status, text }) => status !== 'forbidden' && status !== 'deprecated' && isAcronym(text),
    )
    .map(({ text }) => text);
  return Array.from(new Set(known));
}

function isSame(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

/** The same letters in another order, or one letter more, less, or other, in acronyms of three letters and more. */
function isSlip(known: string, found: string): boolean {
  const right = bare(known);
  if (right.length < 3 || right === found) return false;
  if (Array.from(right).sort().join('') === Array.from(found).sort().join('')) return true;
  return right.length > 3 && isOneEditAway(right, found);
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return (
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at) ||
    a.slice(at) === b.slice(at + 1)
  );
}
