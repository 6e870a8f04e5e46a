import type {
  Finding,
  FindingCode,
  FindingReason,
  Severity,
  Span,
  TargetLanguage,
} from '../../glossary/index.ts';

/** A finding as the command line and the API tell it to other programs. The field names are a promise. */
export interface FindingReport {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Which of a code's reasons. */
  readonly reason: FindingReason;
  readonly language: TargetLanguage;
  readonly conceptId: string | null;
  /** UTF-16 code units of the source exactly as it was given. */
  readonly sourceSpan: Span | null;
  /** The same of the translation; null for what is not there. */
  readonly targetSpan: Span | null;
  /** What may be written, preferred words first. */
  readonly expected: readonly string[];
  /** What is written, empty if nothing is. */
  readonly found: string;
  /** All of it as a sentence or two in the reader's language. */
  readonly message: string;
}

export type ExplainFinding = (finding: Finding) => string;

export function reportFinding(finding: Finding, explain: ExplainFinding): FindingReport {
  const { code, severity, reason, language, conceptId, sourceSpan, targetSpan } = finding;
  const { expected, found } = finding;
  return {
    code,
    severity,
    reason,
    language,
    conceptId,
    sourceSpan,
    targetSpan,
    expected,
    found,
    message: explain(finding),
  };
}
