import {
  checkLanguages,
  TARGET_LANGUAGES,
  type CheckedSegment,
  type Checker,
  type Finding,
  type Gravity,
  type SegmentInput,
  type TargetLanguage,
} from '../../glossary/index.ts';
import type { CheckedTranslations, Translations } from './checking.ts';
import { createTurns } from './turns.ts';

/** One for each language, made when it is asked for, and how grave what shows between the two is. */
export type Checkers = Readonly<Record<TargetLanguage, () => Promise<Checker>>> & {
  readonly gravity: Gravity;
};

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
  const checked: Readonly<Record<TargetLanguage, CheckedSegment[]>> = { en: [], ko: [] };
  for (const language of TARGET_LANGUAGES) {
    if (inputs.every(({ texts }) => (texts[language] ?? '') === '')) continue;
    const checker = await checkers[language]();
    for (const [index, { segment, texts }] of inputs.entries()) {
      const made = checker.segment({ ...segment, target: texts[language] ?? '' });
      findings[index]?.push(...made.findings);
      checked[language].push(made);
      await turns.after(1);
    }
    if (!compare) continue;
    for (const { segment, ...finding } of checker.document(checked[language])) {
      findings[segment]?.push(finding);
    }
  }
  return inputs.map((_, index) => {
    const en = checked.en[index];
    const ko = checked.ko[index];
    const between =
      en === undefined || ko === undefined ? [] : checkLanguages({ en, ko }, checkers.gravity);
    return {
      findings: [...(findings[index] ?? []), ...between],
      pairs: { en: en?.pairs ?? [], ko: ko?.pairs ?? [] },
    };
  });
}

const TURN_SEGMENTS = 5;
