import {
  TARGET_LANGUAGES,
  type CheckedSegment,
  type Checker,
  type Finding,
  type SegmentInput,
  type TargetLanguage,
} from '../../glossary/index.ts';
import type { CheckedTranslations, Translations } from './checking.ts';
import { createTurns } from './turns.ts';

/** One for each language, made when it is first asked for. */
export type Checkers = Readonly<Record<TargetLanguage, () => Checker>>;

/** Checks segments in turns, so that a book does not keep the others waiting for their pages. */
export async function checkTranslations(
  inputs: readonly {
    readonly segment: Omit<SegmentInput, 'target'>;
    readonly texts: Translations;
  }[],
  {
    checkers,
    compare,
  }: {
    readonly checkers: Checkers;
    /** Whether the segments are a document's. */
    readonly compare: boolean;
  },
): Promise<readonly CheckedTranslations[]> {
  const turns = createTurns(TURN_SEGMENTS);
  const findings: Finding[][] = inputs.map(() => []);
  const pairs = { en: [], ko: [] } as Record<TargetLanguage, CheckedSegment['pairs'][]>;
  for (const language of TARGET_LANGUAGES) {
    if (inputs.every(({ texts }) => (texts[language] ?? '') === '')) continue;
    const checker = checkers[language]();
    const checked: CheckedSegment[] = [];
    for (const { segment, texts } of inputs) {
      const made = checker.segment({ ...segment, target: texts[language] ?? '' });
      findings[checked.length]?.push(...made.findings);
      pairs[language].push(made.pairs);
      checked.push(made);
      await turns.after(1);
    }
    if (!compare) continue;
    for (const { segment, ...finding } of checker.document(checked)) {
      findings[segment]?.push(finding);
    }
  }
  return inputs.map((_, index) => ({
    findings: findings[index] ?? [],
    pairs: { en: pairs.en[index] ?? [], ko: pairs.ko[index] ?? [] },
  }));
}

const TURN_SEGMENTS = 5;
