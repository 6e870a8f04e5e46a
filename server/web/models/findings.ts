import { TARGET_LANGUAGES, type Language, type Severity } from '../../../glossary/index.ts';
import { createFindingExplainer } from '../../services/finding-message.ts';
import type { ExplainFinding } from '../../services/finding-report.ts';
import type { FindingSubject } from '../../services/dismissals.ts';
import type { ReviewedFinding, ReviewedPassage } from '../../services/reviewing.ts';
import type { Reader } from '../reader.ts';
import { fieldId } from './facing-fields.ts';
import { placeText } from './places.ts';

/** What the script paints below one field and into it. Places are in the text that was asked about. */
export interface FieldReview {
  readonly field: string;
  readonly findings: readonly FindingView[];
  readonly dismissed: readonly DismissedView[];
  readonly pairs: readonly PairView[];
}

export interface FindingView {
  readonly severity: Severity;
  /** The severity in words, for whom the sign is nothing. */
  readonly label: string;
  readonly text: string;
  /** The terms of the source that it is about, by the places that they carry. */
  readonly sources: readonly string[];
  readonly target: { readonly start: number; readonly end: number } | null;
  readonly fix: FixView | null;
  readonly subject: FindingSubject;
  /** Whether it can be dismissed for a whole glossary. */
  readonly ofTerm: boolean;
}

export interface FixView {
  readonly label: string;
  readonly text: string;
  /** What is replaced; null where the text goes in at the caret. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** Particles that become others behind it. */
  readonly particles: Readonly<Record<string, string>>;
}

export interface DismissedView {
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

export interface PairView {
  readonly outcome: 'found' | 'look' | 'wrong';
  readonly sources: readonly string[];
  readonly targets: readonly { readonly start: number; readonly end: number }[];
}

export function fieldReviews(
  { passage, findings, pairs }: ReviewedPassage,
  reader: Reader,
): readonly FieldReview[] {
  return TARGET_LANGUAGES.map((language) => {
    const own = findings.filter(({ finding }) => finding.language === language);
    return {
      field: fieldId(language, passage),
      findings: own
        .filter(({ dismissal }) => dismissal === null)
        .map((reviewed) => findingView(reviewed, reader)),
      dismissed: own.flatMap((reviewed) => dismissedView(reviewed, reader)),
      pairs: pairs[language].map(({ outcome, sourceSpans, targetSpans }) => ({
        outcome,
        sources: sourceSpans.map(placeText),
        targets: targetSpans.map(({ start, end }) => ({ start, end })),
      })),
    };
  });
}

function findingView({ finding, fix, subject }: ReviewedFinding, reader: Reader): FindingView {
  const { severity, sourceSpan, targetSpan } = finding;
  const { t } = reader;
  return {
    severity,
    label: t(`facing:severity.${severity}`),
    text: explainer(reader)(finding),
    sources: sourceSpan === null ? [] : [placeText(sourceSpan)],
    target: targetSpan === null ? null : { start: targetSpan.start, end: targetSpan.end },
    fix:
      fix === null
        ? null
        : {
            label: t(`facing:fix.${fix.kind}`, { text: fix.text }),
            text: fix.text,
            span: fix.kind === 'replace' ? { start: fix.span.start, end: fix.span.end } : null,
            particles: fix.kind === 'insert' ? Object.fromEntries(fix.particles) : {},
          },
    subject,
    ofTerm: subject.conceptId !== '',
  };
}

function dismissedView(
  { finding, dismissal }: ReviewedFinding,
  reader: Reader,
): readonly DismissedView[] {
  if (dismissal === null) return [];
  const { id, reach, reason } = dismissal;
  const where = reader.t(`facing:reach.${reach}`);
  const about = reason === '' ? where : reader.t('facing:dismissed.because', { where, reason });
  return [{ id, text: explainer(reader)(finding), about }];
}

function explainer({ language, t }: Reader): ExplainFinding {
  const known = EXPLAINERS.get(language);
  if (known !== undefined) return known;
  const made = createFindingExplainer(language, t);
  EXPLAINERS.set(language, made);
  return made;
}

/** One a language: what they say depends on nothing else. */
const EXPLAINERS = new Map<Language, ExplainFinding>();
