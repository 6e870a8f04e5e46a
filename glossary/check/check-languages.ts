import type { CheckedSegment } from './check-segment.ts';
import type { Finding } from './finding.ts';
import { grade, type Gravity } from './gravity.ts';
import type { TargetLanguage } from './renderings.ts';
import { LANGUAGE_RULES } from './rules/registry.ts';

/** What is said of one segment in both languages only when they are compared. The findings are told of the Korean. */
export function checkLanguages(
  { en, ko }: Readonly<Record<TargetLanguage, CheckedSegment>>,
  gravity: Gravity,
): readonly Finding[] {
  return LANGUAGE_RULES.flatMap((rule) =>
    grade(rule.check({ en: en.reading, ko: ko.reading }), {
      code: rule.code,
      language: 'ko',
      gravity,
    }),
  );
}
