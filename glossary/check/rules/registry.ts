import { acronym } from './acronym.ts';
import { letterCase } from './case.ts';
import { count } from './count.ts';
import { crossLanguage } from './cross-language.ts';
import { deprecated } from './deprecated.ts';
import { forbidden } from './forbidden.ts';
import { fullFormFirst } from './full-form-first.ts';
import { inconsistent } from './inconsistent.ts';
import { japaneseLeft } from './japanese-left.ts';
import { look } from './look.ts';
import { missing } from './missing.ts';
import { number } from './number.ts';
import { particle } from './particle.ts';
import type { DocumentRule, LanguageRule, SegmentRule } from './rule.ts';
import { spacing } from './spacing.ts';
import { wrongConcept } from './wrong-concept.ts';

/** Every rule that looks at one segment, in the order in which findings at one place are told. */
export const SEGMENT_RULES: readonly SegmentRule[] = [
  forbidden,
  wrongConcept,
  missing,
  look,
  deprecated,
  acronym,
  number,
  particle,
  japaneseLeft,
  count,
  letterCase,
  spacing,
];

/** Every rule that compares the segments of a document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [inconsistent, fullFormFirst];

/** Every rule that compares English with Korean. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [crossLanguage];
