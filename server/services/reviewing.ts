import type { Finding, Pair, TargetLanguage } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { Checking, Translations } from './checking.ts';
import {
  dismissalOf,
  type Dismissals,
  type FindingSubject,
  type StoredDismissal,
} from './dismissals.ts';
import { fixOf, type Fix } from './finding-fix.ts';
import type { StoredConcept } from './glossaries.ts';
import type { Recognition } from './recognition.ts';

/** What somebody has written for a passage, stored or not. */
export interface WrittenPassage {
  /** 1-based. */
  readonly passage: number;
  readonly texts: Translations;
}

/** A finding, what can be done about it, and whether somebody has dismissed it. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly subject: FindingSubject;
  readonly fix: Fix | null;
  readonly dismissal: StoredDismissal | null;
}

export interface ReviewedPassage {
  readonly passage: number;
  readonly findings: readonly ReviewedFinding[];
  readonly pairs: Readonly<Record<TargetLanguage, readonly Pair[]>>;
}

/** The check as somebody sees it who is writing. Spans are in the document and in the texts that were given. */
export interface Reviewing {
  /** @throws AppError `document.unknown`, `passage.unknown`, `text.*` */
  passages(
    documentId: string,
    written: readonly WrittenPassage[],
  ): Promise<readonly ReviewedPassage[]>;
}

export function createReviewing({
  recognition,
  checking,
  dismissals,
}: {
  readonly recognition: Recognition;
  readonly checking: Checking;
  readonly dismissals: Dismissals;
}): Reviewing {
  return {
    async passages(documentId, written) {
      const [{ passages }, standing] = await Promise.all([
        recognition.document(documentId),
        dismissals.list(documentId),
      ]);
      const reviewed: ReviewedPassage[] = [];
      for (const { passage, texts } of written) {
        const span = passages[passage - 1]?.span;
        if (span === undefined) throw new AppError('passage.unknown');
        const { segments, concepts } = await checking.segment(documentId, { span, texts });
        const { findings = [], pairs = NO_PAIRS } = segments[0] ?? {};
        reviewed.push({
          passage,
          pairs,
          findings: findings.map((finding) => {
            const subject = subjectOf(finding, concepts);
            return {
              finding,
              subject,
              fix: fixOf(finding, texts[finding.language] ?? ''),
              dismissal: dismissalOf(subject, passage, standing),
            };
          }),
        });
      }
      return reviewed;
    },
  };
}

const NO_PAIRS = { en: [], ko: [] };

function subjectOf(
  { language, code, conceptId, found }: Finding,
  concepts: ReadonlyMap<string, StoredConcept>,
): FindingSubject {
  const concept = conceptId === null ? undefined : concepts.get(conceptId);
  return {
    language,
    code,
    glossaryId: concept?.glossaryId ?? '',
    conceptId: concept?.id ?? '',
    found,
  };
}
