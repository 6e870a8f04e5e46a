import type { Segmenter } from '../morphology/japanese/token.ts';
import type { Concept, Term } from '../terms/concept.ts';
import { toOriginal } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';
import { createAutomaton } from './automaton.ts';
import { BoundaryJudge, type Judgement } from './boundaries.ts';
import type { Decision } from './decision.ts';
import { applyDecisions } from './decisions.ts';
import type { Match, Recogniser } from './match.ts';
import { matchingForm, matchingTexts, type MatchingText } from './matching-text.ts';
import { byPlace, resolveCrossings } from './overlaps.ts';
import { enclosing } from './tree.ts';
import { describeWriting, respectsCase } from './writing.ts';

export interface RecogniserInput {
  readonly concepts: readonly Concept[];
  readonly segmenter: Segmenter;
}

/**
 * Known terms in a Japanese text: repair, one automaton over all listed forms, judgement of both edges, overlaps.
 * What the words used here mean is written in SEMANTICS.md. Cost grows with the text and its matches, not the glossary.
 */
export function createRecogniser({ concepts, segmenter }: RecogniserInput): Recogniser {
  const forms = listForms(concepts);
  const automaton = createAutomaton(forms.map((form) => form.pattern));

  const candidatesOf = (matching: MatchingText): readonly Found[] => {
    const listed: Listed[] = [];
    automaton.scan(matching.folded, (index, end) => {
      const form = forms[index];
      if (form === undefined) return;
      const span = { start: end - form.pattern.length, end };
      if (!respectsCase(form.term.text, matching.text.slice(span.start, span.end))) return;
      if (matching.seams.length > 0 && !earnsSeam(span, matching.seams)) return;
      listed.push({ ...span, form });
    });
    if (listed.length === 0) return [];
    const analysis = segmenter.analyse(matching.text);
    const boundaries = new BoundaryJudge({ analysis, segmenter, listed });
    return listed.map((span) => ({
      ...toOriginal(matching.map, span),
      ...boundaries.judge(span),
      form: span.form,
      spelling: matching.folded.slice(span.start, span.end),
    }));
  };

  const inTurns: Recogniser['inTurns'] = function* (text, { all = false, decisions = [] } = {}) {
    const candidates: Found[] = [];
    for (const matching of matchingTexts(text)) {
      for (const found of candidatesOf(matching)) candidates.push(found);
      yield matching.text.length;
    }
    const decided = applyDecisions(candidates, decisions, ({ form, spelling, start, end }) => ({
      conceptId: form.concept.id,
      term: form.term.text,
      spelling,
      surface: text.slice(start, end),
    }));
    const accepted = resolveCrossings(decided.filter(({ grade }) => grade !== 'inside'));
    const shown = all
      ? [...accepted, ...decided.filter(({ grade }) => grade === 'inside')]
      : [...accepted];
    shown.sort(byPlace);
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

interface Form {
  readonly pattern: string;
  readonly concept: Concept;
  readonly term: Term;
}

/** A listed form, where it stands in a matching text. */
interface Listed extends Span {
  readonly form: Form;
}

interface Found extends Span, Judgement {
  readonly form: Form;
  readonly spelling: string;
  readonly decision?: Decision;
}

function listForms(concepts: readonly Concept[]): readonly Form[] {
  return concepts.flatMap((concept) => {
    const seen = new Set<string>();
    return concept.terms.flatMap((term): readonly Form[] => {
      const pattern = term.lang === 'ja' ? matchingForm(term.text) : '';
      // Two terms of one concept may differ by width or case only (ＮＣＧ, NCG): the first listed stands for both.
      if (pattern === '' || seen.has(pattern)) return [];
      seen.add(pattern);
      return [{ pattern, concept, term }];
    });
  });
}

/** 日⏎米 is a list; 防衛協⏎力 cannot be one: a term of three or more characters is evidence enough for the break. */
function earnsSeam(span: Span, seams: readonly number[]): boolean {
  if (span.end - span.start < 3) return false;
  let low = 0;
  let high = seams.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seams[middle] ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  return (seams[low] ?? Infinity) < span.end;
}

function toMatch(text: string, found: Found, within: number | null): Match {
  const surface = text.slice(found.start, found.end);
  const { concept, term } = found.form;
  return {
    start: found.start,
    end: found.end,
    surface,
    conceptId: concept.id,
    term: term.text,
    status: term.status,
    written: describeWriting(term.text, surface),
    grade: found.grade,
    edges: found.edges,
    within,
    ...(found.decision === undefined ? {} : { decision: found.decision }),
  };
}
