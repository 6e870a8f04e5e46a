import type { Span } from '../text/span.ts';
import type { TargetLanguage } from './renderings.ts';

/** What a rule can say of a translation, by the rule's name; the order is that of the documentation. */
export const FINDING_CODES = [
  'forbidden',
  'wrongConcept',
  'missing',
  'look',
  'deprecated',
  'acronym',
  'fullFormFirst',
  'inconsistent',
  'crossLanguage',
  'number',
  'particle',
  'japaneseLeft',
  'count',
  'case',
  'spacing',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why: the text that a person reads is made from it in their language. Most rules have one reason, some several. */
export const FINDING_REASONS = [
  'forbidden',
  'wrongConcept',
  'missing',
  'lookInside',
  'lookWithin',
  'lookSource',
  'deprecated',
  'acronym',
  'acronymGloss',
  'fullFormFirst',
  'inconsistent',
  'crossLanguage',
  'numberMissing',
  'numberAdded',
  'modelMissing',
  'modelAdded',
  'particle',
  'japaneseLeft',
  'count',
  'case',
  'spacing',
] as const;
export type FindingReason = (typeof FINDING_REASONS)[number];

/** What a rule says before anyone asks how grave it is. */
export interface Observation {
  readonly reason: FindingReason;
  /** The concept it is about; null where it is about none. */
  readonly conceptId: string | null;
  /** In the source as it was given; null where nothing of the source is meant. */
  readonly sourceSpan: Span | null;
  /** In the translation as it was given; null for what is not there. */
  readonly targetSpan: Span | null;
  /** What may be written, preferred first. */
  readonly expected: readonly string[];
  /** What is written; empty if nothing is. */
  readonly found: string;
  /** What the reason's text says besides: the source term, another concept, counts. */
  readonly values: FindingValues;
  /** Whether it is a step less grave than others of its rule. */
  readonly mild?: boolean;
}

export type FindingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** Something the check says of a translation. A person decides what it is worth: no finding proves a mistake. */
export interface Finding extends Observation {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly language: TargetLanguage;
}
