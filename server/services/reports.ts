import type { Finding, Severity, FindingCode, TargetLanguage } from '../../glossary/index.ts';
import type { Download } from './exchange.ts';
import type { ExplainFinding } from './finding-report.ts';
import type { StoredConcept } from './glossaries.ts';
import type { Progress } from './translations.ts';

/** What the check says of a document: every finding, and how every term was rendered. */
export interface DocumentReport {
  readonly document: { readonly id: string; readonly name: string };
  readonly progress: Readonly<Record<TargetLanguage, Progress>>;
  /** By passage, then by place. */
  readonly findings: readonly ReportedFinding[];
  /** How many more there are that somebody has dismissed. */
  readonly dismissed: number;
  /** Concepts that stand in the document, in order of appearance. */
  readonly rendered: readonly RenderedConcept[];
}

export interface ReportedFinding extends Finding {
  /** 1-based. */
  readonly passage: number;
  /** What it is about; null where it is about no concept. */
  readonly concept: StoredConcept | null;
  /** The passage and its translation into the finding's language. */
  readonly source: string;
  readonly target: string;
}

/** A row of the matrix of concepts and languages. */
export interface RenderedConcept {
  readonly concept: StoredConcept;
  /** How often its terms stand in the source. */
  readonly count: number;
  readonly renderings: Readonly<Record<TargetLanguage, readonly TermRenderings[]>>;
  /** 1-based numbers of translated passages in which nothing was found for it. */
  readonly missing: Readonly<Record<TargetLanguage, readonly number[]>>;
  /** Passages in which English and Korean mean different things by it. */
  readonly differing: readonly number[];
}

export interface TermRenderings {
  /** The word of the glossary, whatever form of it is written. */
  readonly term: string;
  readonly count: number;
  /** 1-based, each once. */
  readonly passages: readonly number[];
  /** The worst of them: `wrong` should not be written, `look` is doubtful. */
  readonly outcome: 'found' | 'look' | 'wrong';
}

/** Which findings are wanted; all that is left out stays open. */
export interface FindingFilter {
  readonly language?: TargetLanguage;
  readonly code?: FindingCode;
  readonly severity?: Severity;
  /** The glossary's ULID and the concept's identifier in it, with a slash between. */
  readonly concept?: string;
  /** 1-based. */
  readonly passage?: number;
}

export const REPORT_FORMATS = ['csv', 'xlsx', 'json', 'junit'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Reports {
  /** @throws AppError `document.unknown` */
  document(documentId: string): Promise<DocumentReport>;
  /** @throws AppError `document.unknown` */
  export(
    documentId: string,
    request: {
      readonly format: ReportFormat;
      /** CSV only: byte order mark and formula guard. */
      readonly spreadsheet?: boolean;
      readonly filter?: FindingFilter;
      /** Says the messages in the reader's language. */
      readonly explain: ExplainFinding;
    },
  ): Promise<Download>;
}

/** The address of a concept within all glossaries, as the filter has it. */
export function conceptKey({ glossaryId, id }: Pick<StoredConcept, 'glossaryId' | 'id'>): string {
  return `${glossaryId}/${id}`;
}

export function passes(
  { language, code, severity, concept, passage }: FindingFilter,
  finding: ReportedFinding,
): boolean {
  return (
    (language === undefined || finding.language === language) &&
    (code === undefined || finding.code === code) &&
    (severity === undefined || finding.severity === severity) &&
    (passage === undefined || finding.passage === passage) &&
    (concept === undefined || (finding.concept !== null && conceptKey(finding.concept) === concept))
  );
}
