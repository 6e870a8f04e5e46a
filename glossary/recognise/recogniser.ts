import type { Analysis, Segmenter } from '../morphology/japanese/token.ts';
import type { Decision } from '../terms/decision.ts';
import { toOriginal } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';
import { BoundaryJudge, type Judgement } from './boundaries.ts';
import { createCandidateFinder, type Candidate } from './candidates.ts';
import { applyDecisions } from './decisions.ts';
import type { Match, Recogniser } from './match.ts';
import { matchingTexts, type MatchingText } from '../text/matching-text.ts';
import { byPlace, resolveCrossings } from './overlaps.ts';
import type { PatternLayers } from './pattern-layers.ts';
import type { Readings } from './readings.ts';
import type { ListedPattern } from './term-forms.ts';
import { enclosing } from './tree.ts';
import { describeWriting } from './writing.ts';

export interface RecogniserInput {
  readonly layers: PatternLayers<ListedPattern>;
  readonly segmenter: Segmenter;
  readonly readings: Readings;
  /** Orders concepts that stand at the same place. */
  readonly placeOf: PlaceOf;
}

/** Where a concept stands among all of them, by its id: the lower first. */
export type PlaceOf = (conceptId: string) => number;

/**
 * Known terms in a Japanese text: repair, one automaton over all forms, judgement of both edges, overlaps.
 * What the words used here mean is written in SEMANTICS.md. Cost grows with the text and its matches, not the glossary.
 */
export function recogniserOver({
  layers,
  segmenter,
  readings,
  placeOf,
}: RecogniserInput): Recogniser {
  const finder = createCandidateFinder({ layers, readings });
  const inOrder = (a: Found, b: Found): number =>
    byPlace(a, b) || placeOf(a.candidate.form.concept.id) - placeOf(b.candidate.form.concept.id);

  const candidatesOf = (matching: MatchingText): readonly Found[] => {
    let known: Analysis | undefined;
    const analyse = (): Analysis => (known ??= segmenter.analyse(matching.text));
    const listed = finder.find(matching, analyse);
    if (listed.length === 0) return [];
    const boundaries = new BoundaryJudge({ analysis: analyse(), segmenter, listed });
    return listed.map((candidate) => {
      const { start, end } = toOriginal(matching.map, candidate);
      const { grade, edges, margin } = boundaries.judge(candidate);
      return { start, end, grade, edges, margin, candidate };
    });
  };

  const inTurns: Recogniser['inTurns'] = function* (text, { all = false, decisions = [] } = {}) {
    const candidates: Found[] = [];
    for (const matching of matchingTexts(text)) {
      for (const found of candidatesOf(matching)) candidates.push(found);
      yield matching.text.length;
    }
    const decided = applyDecisions(candidates, decisions, ({ candidate, start, end }) => ({
      conceptId: candidate.form.concept.id,
      term: candidate.form.term.text,
      spelling: candidate.spelling,
      surface: text.slice(start, end),
    }));
    const accepted = resolveCrossings(decided.filter(({ grade }) => grade !== 'inside'));
    const shown = all
      ? [...accepted, ...decided.filter(({ grade }) => grade === 'inside')]
      : [...accepted];
    shown.sort(inOrder);
    const parents = enclosing(shown);
    return shown.map((found, index) => toMatch(text, found, parents[index] ?? null));
  };

  return {
    inTurns,
    recognise(text, options) {
      const turns = inTurns(text, options);
      let turn = turns.next();
      while (turn.done !== true) turn = turns.next();
      return turn.value;
    },
  };
}

interface Found extends Span, Judgement {
  /** In the matching text. */
  readonly candidate: Candidate;
  readonly decision?: Decision;
}

function toMatch(text: string, found: Found, within: number | null): Match {
  const surface = text.slice(found.start, found.end);
  const { concept, term } = found.candidate.form;
  return {
    start: found.start,
    end: found.end,
    surface,
    conceptId: concept.id,
    term: term.text,
    status: term.status,
    written: describeWriting(found.candidate, surface),
    grade: found.grade,
    edges: found.edges,
    within,
    ...(found.decision === undefined ? {} : { decision: found.decision }),
  };
}
