import type {
  Concept,
  Decision,
  DecisionKind,
  Edge,
  Grade,
  Language,
  Match,
  Status,
  Written,
} from '../../glossary/index.ts';

/** A match as the command line and the API tell it to other programs. The field names are a promise. */
export interface MatchReport {
  /** UTF-16 code units of the text exactly as it was given. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly term: string;
  readonly conceptId: string;
  readonly status: Status;
  /** The most telling of `evidence.written`. */
  readonly written: Written;
  readonly grade: Grade;
  /** Index of the smallest match of the list that encloses this one; null for primary matches. */
  readonly within: number | null;
  /** Approved equivalents, preferred ones first. */
  readonly en: readonly string[];
  readonly ko: readonly string[];
  readonly evidence: {
    readonly written: readonly Written[];
    readonly left: Edge;
    readonly right: Edge;
    /** What a person taught, where that made the match what it is; `id` where it is kept. */
    readonly decision?: { readonly kind: DecisionKind; readonly id?: string };
    /** All of it as a sentence or two in the reader's language. */
    readonly text: string;
  };
}

export type Explain = (match: Match) => string;

/** `concepts` are all that the matches name. */
export function reportMatches(
  matches: readonly Match[],
  concepts: readonly Concept[],
  explain: Explain,
): readonly MatchReport[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return matches.map((match) => {
    const concept = byId.get(match.conceptId);
    if (concept === undefined) throw new Error(`a match of the unknown concept ${match.conceptId}`);
    return reportMatch(match, concept, explain);
  });
}

export function reportMatch(match: Match, concept: Concept, explain: Explain): MatchReport {
  const { start, end, surface, term, conceptId, status, written, grade, edges, within } = match;
  const { decision } = match;
  return {
    start,
    end,
    surface,
    term,
    conceptId,
    status,
    written: written[0],
    grade,
    within,
    en: approvedTerms(concept, 'en'),
    ko: approvedTerms(concept, 'ko'),
    evidence: {
      written,
      left: edges.left,
      right: edges.right,
      ...(decision === undefined ? {} : { decision: nameOf(decision) }),
      text: explain(match),
    },
  };
}

function nameOf({ kind, id }: Decision): { readonly kind: DecisionKind; readonly id?: string } {
  return { kind, ...(id === undefined ? {} : { id }) };
}

/** What a translator may write for the concept: no deprecated or forbidden word, none that is only proposed. */
function approvedTerms(concept: Concept, lang: Language): readonly string[] {
  return (['preferred', 'admitted'] as const).flatMap((status) =>
    concept.terms
      .filter((term) => term.lang === lang && term.status === status)
      .map((term) => term.text),
  );
}
