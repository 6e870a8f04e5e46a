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
  const drafts = new Drafts();
  const read: (readonly [Passage, readonly NounRun[]])[] = [];
  for (const passage of passages(text, segmenter)) {
    const defined = definitions(passage).filter(({ place }) => isNews(passage, place));
    for (const definition of defined) drafts.addDefinition(passage, definition);
    if (passage.seams.length === 0) {
      const runs = runsBeside(passage, defined);
      for (const run of runs) drafts.addRun(passage, run);
      read.push([passage, runs]);
    }
    yield passage.text.length;
  }
  for (const [passage, runs] of read) {
    for (const run of runs) drafts.addPlaces(passage, run);
    yield passage.text.length;
  }
  return { candidates: (known = []) => ranked(drafts, new Places(known)) };
}

/** Of paragraphs that a doubtful break parts only what crosses the break is news: the rest was seen in them. */
function isNews({ seams }: Passage, { start, end }: Span): boolean {
  return seams.length === 0 || seams.some((seam) => start < seam && seam < end);
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
