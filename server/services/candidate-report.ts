import type { Candidate, CandidateKind, Span } from '../../glossary/index.ts';

/** A candidate as the command line and the API tell it to other programs. The field names are a promise. */
export interface CandidateReport {
  readonly text: string;
  /** Hiragana: as the text gives it, else as the dictionary reads it; empty where neither does. */
  readonly reading: string;
  readonly acronym: string;
  /** Another Japanese name of the same thing. */
  readonly alias: string;
  readonly en: string;
  readonly ko: string;
  /** From 0 to 1; above 0.5 what the text defines. */
  readonly score: number;
  readonly kind: CandidateKind;
  /** Why it is proposed, in the reader's language. */
  readonly why: string;
  /** UTF-16 code units of the text exactly as it was given. */
  readonly spans: readonly Span[];
}

/** Says a text of the `evidence` namespace about candidates in one language. */
export type SayCandidate = (
  key: `evidence:candidate.${CandidateKind}`,
  values: { readonly evidence: string; readonly count: number },
) => string;

export function reportCandidate(
  candidate: Candidate,
  { reading, say }: { readonly reading: string; readonly say: SayCandidate },
): CandidateReport {
  const { text, acronym, alias, en, ko, score, kind, evidence, spans } = candidate;
  return {
    text,
    reading,
    acronym,
    alias,
    en,
    ko,
    score,
    kind,
    why: say(`evidence:candidate.${kind}`, { evidence, count: spans.length }),
    spans,
  };
}
