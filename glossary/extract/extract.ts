import type { Segmenter } from '../morphology/japanese/token.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { definitions, type Definition } from './definitions.ts';
import { Drafts } from './drafts.ts';
import { Places } from './places.ts';
import { nounRuns, type NounRun } from './noun-runs.ts';
import { passages, type Passage } from './passage.ts';

export interface ExtractInput {
  readonly text: string;
  readonly segmenter: Segmenter;
}

/** A text that was read for candidates. Reading takes its time; ranking, after every change of a glossary, takes none. */
export interface Extraction {
  /**
   * Expressions that may belong in the glossary, best first: what the text itself defines, then the nouns and names it
   * uses, by frequency and length. `known` is where the terms of the glossaries stand, in the original: what stands
   * there is proposed nowhere.
   */
  candidates(known?: readonly Span[]): readonly Candidate[];
}

/** Linear in the text. */
export function extract(input: ExtractInput): Extraction {
  const steps = extractInTurns(input);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same for a host that has others to answer meanwhile: yields about the number of code units read since the last time. */
export function* extractInTurns({
  text,
  segmenter,
}: ExtractInput): Generator<number, Extraction, void> {
  const readings: Reading[] = [];
  for (const passage of passages(text, segmenter)) {
    readings.push(read(passage));
    yield passage.text.length;
  }
  const drafts = new Drafts();
  const whole = withoutPieces(readings);
  for (const { passage, defined, runs } of whole) {
    for (const definition of defined) drafts.addDefinition(passage, definition);
    for (const run of runs) drafts.addRun(passage, run);
    yield passage.text.length;
  }
  for (const { passage, runs } of whole) {
    for (const run of runs) drafts.addPlaces(passage, run);
    yield passage.text.length;
  }
  return { candidates: (known = []) => ranked(drafts, new Places(known)) };
}

/** What one passage says and uses. */
interface Reading {
  readonly passage: Passage;
  readonly defined: readonly Definition[];
  readonly runs: readonly NounRun[];
}

/** Of paragraphs that a doubtful break parts only what crosses the break is news: the rest was seen in them. */
function read(passage: Passage): Reading {
  const { seams } = passage;
  const found = definitions(passage);
  if (seams.length === 0) return { passage, defined: found, runs: runsBeside(passage, found) };
  const crosses = ({ place: { start, end } }: Definition): boolean =>
    seams.some((seam) => start < seam && seam < end);
  return { passage, defined: found.filter(crosses), runs: [] };
}

/** Where 海洋監視グ⏎ループ（MSG） was read across the break, its pieces on the two lines are nothing by themselves. */
function withoutPieces(readings: readonly Reading[]): readonly Reading[] {
  const crossing = readings.filter(({ passage }) => passage.seams.length > 0);
  const places = new Places(
    crossing.flatMap(({ passage, defined }) => defined.map(({ place }) => passage.original(place))),
  );
  return readings.map((reading) => {
    const { passage, defined, runs } = reading;
    if (passage.seams.length > 0) return reading;
    const isWhole = (span: Span): boolean => !places.covers(passage.original(span));
    return {
      passage,
      defined: defined.filter(({ place }) => isWhole(place)),
      runs: runs.filter(isWhole),
    };
  });
}

/** The runs of a passage, without those that only help to define: Planning of 核計画グループ（NPG: Nuclear Planning Group）. */
function runsBeside(passage: Passage, defined: readonly Definition[]): readonly NounRun[] {
  const places = defined.toSorted((a, b) => a.place.start - b.place.start);
  let next = 0;
  return nounRuns(passage).filter((run) => {
    while ((places[next]?.place.end ?? Infinity) <= run.start) next += 1;
    const definition = places[next];
    if (definition === undefined || run.start < definition.place.start) return true;
    return run.start < definition.term.end && run.end > definition.term.start;
  });
}

function ranked(drafts: Drafts, known: Places): readonly Candidate[] {
  const proposed: Candidate[] = [];
  const names = new Set<string>();
  const all = drafts.candidates((span) => known.has(span) || !known.covers(span));
  for (const candidate of all.toSorted(
    (a, b) => b.score - a.score || a.spans[0].start - b.spans[0].start,
  )) {
    const { text, spans, acronym, alias, en } = candidate;
    // What a definition says of its term is proposed with it, not beside it.
    if (names.has(text) || spans.some((span) => known.has(span))) continue;
    proposed.push(candidate);
    for (const name of [acronym, alias, en]) names.add(name);
  }
  return proposed;
}
